namespace Materia.Cli.Advising;

/// <summary>Sizes of buffers and queues while cases are read.</summary>
internal static class InputLimits
{
    /// <summary>Bytes looked at to tell NDJSON from a document.</summary>
    public const int PeekedBytes = 64 * 1024;

    /// <summary>Lines taken together by one worker, so that handing over costs little.</summary>
    public const int LinesInBatch = 64;

    /// <summary>Batches in flight, so that memory stays flat whatever the input's length.</summary>
    public const int BatchesInFlight = 16;
}
