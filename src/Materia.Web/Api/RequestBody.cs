using System.Buffers;
using Materia.Web.Serving;

namespace Materia.Web.Api;

/// <summary>Reads a whole request body up to the contract's limit.</summary>
internal static class RequestBody
{
    /// <summary>The bytes, or null when there are more than the limit; what follows is then read and thrown away.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentLength > ContractLimits.LargestBody)
        {
            await DrainAsync(request, stop).ConfigureAwait(false);
            return null;
        }
        var buffer = new ArrayBufferWriter<byte>(WebLimits.ReadBuffer);
        while (true)
        {
            var read = await request.Body.ReadAsync(buffer.GetMemory(WebLimits.ReadBuffer), stop).ConfigureAwait(false);
            if (read == 0)
            {
                return buffer.WrittenMemory;
            }
            buffer.Advance(read);
            if (buffer.WrittenCount > ContractLimits.LargestBody)
            {
                await DrainAsync(request, stop).ConfigureAwait(false);
                return null;
            }
        }
    }

    /// <summary>
    /// Reads on and keeps nothing, so that a client that sends everything before it listens hears the answer; up to a limit.
    /// </summary>
    public static async Task DrainAsync(HttpRequest request, CancellationToken stop)
    {
        var buffer = new byte[WebLimits.ReadBuffer];
        var drained = 0L;
        while (drained < WebLimits.MostDrained)
        {
            var read = await request.Body.ReadAsync(buffer, stop).ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }
            drained += read;
        }
    }
}
