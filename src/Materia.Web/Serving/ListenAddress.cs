using System.Net;

namespace Materia.Web.Serving;

/// <summary>
/// Where the server listens: an address of this machine alone. There is no authentication yet, so anything else is refused.
/// </summary>
/// <param name="Address">A loopback address; null stands for every loopback address, which is what "localhost" means.</param>
/// <param name="Port">The port; 0 lets the system choose a free one.</param>
internal sealed record ListenAddress(IPAddress? Address, int Port)
{
    /// <summary>The address when none is named.</summary>
    public static string Default => $"http://127.0.0.1:{WebLimits.DefaultPort}";

    /// <summary>Reads one address or several, separated by semicolons; empty with a problem when any is refused.</summary>
    public static ImmutableArray<ListenAddress> Read(string urls, out string problem)
    {
        var found = ImmutableArray.CreateBuilder<ListenAddress>();
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ReadOne(url, out problem) is not { } address)
            {
                return [];
            }
            found.Add(address);
        }
        problem = found.Count == 0 ? $"--urls names no address; expected one such as {Default}" : "";
        return found.ToImmutable();
    }

    /// <summary>Whether a name in a request's Host header is this machine's own.</summary>
    public static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static ListenAddress? ReadOne(string url, out string problem)
    {
        problem = $"\"{Scalars.Shorten(url)}\" is no address to listen on; expected one such as {Default}";
        // Kestrel's own wildcards are no host names, and mean every network.
        var isEverywhere =
            url.Contains("//*", StringComparison.Ordinal) || url.Contains("//+", StringComparison.Ordinal);
        if (!isEverywhere && !Uri.TryCreate(url, UriKind.Absolute, out _))
        {
            return null;
        }
        if (isEverywhere || new Uri(url) is not { } uri || !IsLoopbackName(uri.DnsSafeHost))
        {
            problem =
                $"\"{Scalars.Shorten(url)}\" would be reachable from other machines. Materia has no sign-in yet, so it listens on this machine only: use 127.0.0.1, [::1] or localhost";
            return null;
        }
        if (uri.Scheme != Uri.UriSchemeHttp)
        {
            problem = $"\"{Scalars.Shorten(url)}\" is not http; on this machine alone plain http is served";
            return null;
        }
        if (uri.PathAndQuery != "/" || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
        {
            problem = $"\"{Scalars.Shorten(url)}\" has more than a host and a port";
            return null;
        }
        problem = "";
        return new ListenAddress(IPAddress.TryParse(uri.DnsSafeHost, out var address) ? address : null, uri.Port);
    }
}
