namespace Materia.Cli.Checking;

/// <summary>A progress bar on one line of standard error; silent when nobody looks.</summary>
internal sealed class ProgressLine(TextWriter output, bool isShown) : IProgress<double>, IDisposable
{
    private const int Width = 2 * 10 * 2;
    private readonly Lock _gate = new();
    private int _shown = -1;

    public void Report(double value)
    {
        if (!isShown)
        {
            return;
        }
        lock (_gate)
        {
            var filled = (int)(Math.Clamp(value, 0, 1) * Width);
            if (filled != _shown)
            {
                _shown = filled;
                output.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {value * 100:0} %");
            }
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (isShown && _shown >= 0)
        {
            output.Write($"\r{new string(' ', Width + 10)}\r");
        }
    }

    public void Dispose() => Clear();
}
