namespace Materia.Browser;

/// <summary>The size of a screen, in pixels.</summary>
public sealed record Screen(int Width, int Height)
{
    public static Screen Phone => new(360, 640);

    public static Screen Laptop => new(1440, 900);
}
