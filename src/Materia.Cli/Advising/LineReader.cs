using Materia.Interop.Contract;

namespace Materia.Cli.Advising;

/// <summary>Lines of bytes from a stream, blank ones kept as they are counted; a line over the limit is read past and given as null.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    private readonly byte[] _buffer = new byte[InputLimits.PeekedBytes];
    private readonly MemoryStream _line = new();
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>Up to so many lines; empty at the end.</summary>
    public List<byte[]?> ReadBatch(int most)
    {
        var lines = new List<byte[]?>(most);
        while (lines.Count < most && TryReadLine(out var line))
        {
            lines.Add(line);
        }
        return lines;
    }

    public void Dispose() => _line.Dispose();

    private bool TryReadLine(out byte[]? line)
    {
        line = null;
        _line.SetLength(0);
        var isTooLong = false;
        var isAny = false;
        while (true)
        {
            if (_start == _end && !Fill())
            {
                line = isTooLong ? null : _line.ToArray();
                return isAny;
            }
            isAny = true;
            var rest = _buffer.AsSpan(_start, _end - _start);
            var at = rest.IndexOf((byte)'\n');
            var part = at < 0 ? rest : rest[..at];
            _start += at < 0 ? part.Length : part.Length + 1;
            if (_line.Length + part.Length > ContractLimits.LongestLine)
            {
                isTooLong = true;
            }
            else
            {
                _line.Write(part);
            }
            if (at >= 0)
            {
                line = isTooLong ? null : _line.ToArray();
                return true;
            }
        }
    }

    private bool Fill()
    {
        if (_isAtEnd)
        {
            return false;
        }
        _start = 0;
        _end = stream.Read(_buffer);
        _isAtEnd = _end == 0;
        return !_isAtEnd;
    }
}
