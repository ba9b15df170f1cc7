using Microsoft.Playwright;

namespace Materia.Browser;

/// <summary>A page as a printer or an eye without colours shows it: one number for each pixel, 0 black to 255 white.</summary>
internal sealed class GreyPicture
{
    private readonly int width;
    private readonly byte[] pixels;

    private GreyPicture(int width, byte[] pixels)
    {
        this.width = width;
        this.pixels = pixels;
    }

    /// <summary>A picture of the whole page; a page of its own decodes it, as a page of Materia loads no foreign picture.</summary>
    public static async Task<GreyPicture> OfAsync(IPage page)
    {
        var png = await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true });
        var decoder = await page.Context.NewPageAsync();
        var grey = await decoder.EvaluateAsync<string>(
            """
            async png => {
              const bitmap = await createImageBitmap(await (await fetch("data:image/png;base64," + png)).blob());
              const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
              const context = canvas.getContext("2d");
              context.drawImage(bitmap, 0, 0);
              const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
              const parts = [];
              for (let i = 0; i < data.length; i += 4) {
                parts.push(String.fromCharCode(Math.round(0.2126 * data[i] + 0.7152 * data[i + 1] + 0.0722 * data[i + 2])));
              }
              return bitmap.width + ";" + btoa(parts.join(""));
            }
            """,
            Convert.ToBase64String(png)
        );
        await decoder.CloseAsync();
        var end = grey.IndexOf(';', StringComparison.Ordinal);
        return new GreyPicture(
            int.Parse(grey.AsSpan(0, end), System.Globalization.CultureInfo.InvariantCulture),
            Convert.FromBase64String(grey[(end + 1)..])
        );
    }

    public int At(double x, double y) => pixels[((int)y * width) + (int)x];

    /// <summary>How many pixels beside each other, to both sides of a point, are as dark as the line there.</summary>
    public int ThicknessAcross(double x, double y, int darkest)
    {
        var left = (int)x;
        while (At(left - 1, y) <= darkest)
        {
            left--;
        }
        var right = (int)x;
        while (At(right + 1, y) <= darkest)
        {
            right++;
        }
        return right - left + 1;
    }

    /// <summary>A part of the page in black and white, for comparing shapes.</summary>
    public List<bool> Shape(double x, double y, double size, int limit) =>
        [
            .. Enumerable
                .Range(0, (int)size)
                .SelectMany(row => Enumerable.Range(0, (int)size).Select(column => At(x + column, y + row) < limit)),
        ];
}
