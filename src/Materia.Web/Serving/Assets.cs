using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Materia.Web.Serving;

/// <summary>The style sheet, the script, the font and the icon, which are part of the program.</summary>
internal static class Assets
{
    private static readonly ImmutableArray<(string Name, string Type)> Files =
    [
        ("materia.css", "text/css; charset=utf-8"),
        ("materia.js", "text/javascript; charset=utf-8"),
        ("materia.svg", "image/svg+xml"),
        ("source-sans-3-latin.woff2", "font/woff2"),
    ];

    public static void MapAssets(this WebApplication server)
    {
        foreach (var (name, type) in Files)
        {
            var bytes = Read(name);
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
            server.MapGet($"/assets/{name}", context => SendAsync(context, bytes, type, tag));
        }
    }

    private static Task SendAsync(HttpContext context, byte[] bytes, string type, EntityTagHeaderValue tag)
    {
        // Asked for again each time and answered by the tag, so that a new version shows at once.
        context.Response.Headers.CacheControl = "no-cache";
        FileContentHttpResult file = TypedResults.File(bytes, type, entityTag: tag);
        return file.ExecuteAsync(context);
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
