namespace Materia.Clinical.Terms;

/// <summary>
/// The best reading of a written name: as few words as can be are left over, as many as can be are part of a medicine's name,
/// and these names are as few as can be, so that the longest wins.
/// </summary>
internal sealed class NameReading
{
    private readonly NamePieces _pieces;
    private readonly Dictionary<string, Term>.AlternateLookup<ReadOnlySpan<char>> _names;
    private readonly NameWords _words;
    private readonly int _mostWords;
    private readonly Role[] _roles;

    private NameReading(NamePieces pieces, Dictionary<string, Term> names, NameWords words, int mostWords)
    {
        _pieces = pieces;
        _names = names.GetAlternateLookup<ReadOnlySpan<char>>();
        _words = words;
        _mostWords = mostWords;
        _roles = new Role[pieces.All.Count];
        for (var i = 0; i < _roles.Length; i++)
        {
            _roles[i] = RoleOf(i);
        }
        for (var i = 0; i < _roles.Length; i++)
        {
            if (_roles[i] == Role.Salt && _names.ContainsKey(pieces[i]) && Leads(i))
            {
                _roles[i] = Role.None;
            }
        }
    }

    // What a piece is when it is not part of a medicine's name.
    private enum Role
    {
        Mark,
        Joiner,
        Amount,
        Form,
        Salt,
        None,
    }

    /// <summary>The medicines named, in the order in which they stand.</summary>
    public List<Term> Names { get; } = [];

    /// <summary>What is left over, neighbours together; no medicine, dose, form or salt is known by it.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>What is left over and the names known, without anything else.</summary>
    public string Bare { get; private set; } = "";

    /// <summary>A medicine is named and nothing is left over.</summary>
    public bool IsComplete => Names.Count > 0 && Unknown.Count == 0;

    public static NameReading Of(NamePieces pieces, Dictionary<string, Term> names, NameWords words, int mostWords)
    {
        var reading = new NameReading(pieces, names, words, mostWords);
        reading.Collect(reading.BestSteps());
        return reading;
    }

    private Role RoleOf(int index)
    {
        if (_pieces.All[index].Kind != NamePieceKind.Word)
        {
            return _pieces.All[index].Kind == NamePieceKind.Mark ? Role.Mark : Role.Amount;
        }
        var word = _pieces[index];
        return Contains(_words.Joiners, word) ? Role.Joiner
            : Contains(_words.Forms, word) ? Role.Form
            : Contains(_words.Salts, word) ? Role.Salt
            : IsUnit(index) || IsTimes(word) ? Role.Amount
            : Role.None;
    }

    // A metal that is a medicine itself and stands before another name may be a salt of it or a second medicine: neither is assumed.
    private bool Leads(int index) => FindsWord(index, 1) && !FindsWord(index, -1);

    // Whether a word that is neither dose, form nor salt stands between here and the next mark, joiner or end.
    private bool FindsWord(int index, int direction)
    {
        for (var i = index + direction; i >= 0 && i < _roles.Length; i += direction)
        {
            if (_roles[i] is Role.None or Role.Mark or Role.Joiner)
            {
                return _roles[i] == Role.None;
            }
        }
        return false;
    }

    // Some letters are a unit only behind a slash: "400 mg/d".
    private bool IsUnit(int index) =>
        FollowsAmount(index)
        && (
            Contains(_words.Units, _pieces[index])
            || (_roles[index - 1] == Role.Mark && Contains(_words.Units, $"/{_pieces[index]}"))
        );

    // A unit stands behind a number or, after a slash, behind another unit or a form: "5 mg/ml", "1 tab/d".
    private bool FollowsAmount(int index)
    {
        var before = index - 1;
        while (before >= 0 && _roles[before] == Role.Mark)
        {
            before--;
        }
        return before >= 0
            && (
                _roles[before] == Role.Amount
                || (before < index - 1 && (_roles[before] == Role.Form || Contains(_words.Units, _pieces[before])))
            );
    }

    // As in "20 mg x2".
    private static bool IsTimes(ReadOnlySpan<char> word) =>
        word.Length > 1 && word[0] == 'x' && !word[1..].ContainsAnyExceptInRange('0', '9');

    private static bool Contains(ImmutableHashSet<string> words, ReadOnlySpan<char> word) =>
        words.Contains(word.ToString());

    private Step[] BestSteps()
    {
        var best = new Step[_roles.Length + 1];
        for (var end = 1; end < best.Length; end++)
        {
            best[end] = best[end - 1].Beside(end - 1, isKnown: _roles[end - 1] != Role.None);
        }
        for (var begin = 0; begin < _roles.Length; begin++)
        {
            // What was better to here carries on over what stands beside names.
            var beside = best[begin].Beside(begin, isKnown: _roles[begin] != Role.None);
            best[begin + 1] = Step.Better(best[begin + 1], beside);
            if (_roles[begin] == Role.Mark)
            {
                continue;
            }
            var words = 0;
            for (var end = begin; end < _roles.Length && words < _mostWords; end++)
            {
                if (_pieces.All[end].Kind == NamePieceKind.Mark)
                {
                    continue;
                }
                words++;
                var name = _pieces.Text.AsSpan(_pieces.All[begin].Start.._pieces.All[end].End);
                if (_names.TryGetValue(name, out var term) && StandsAsName(begin, end))
                {
                    best[end + 1] = Step.Better(best[end + 1], best[begin].Named(begin, words, term));
                }
            }
        }
        return best;
    }

    // A word for a salt names a medicine only where it stands alone: the second word of a salt of something else does not.
    private bool StandsAsName(int begin, int end)
    {
        for (var i = begin; i <= end; i++)
        {
            if (_roles[i] != Role.Mark && !Contains(_words.Salts, _pieces[i]))
            {
                return true;
            }
        }
        return IsEdge(begin, -1) && IsEdge(end, 1);
    }

    // Whether nothing but doses and forms stands between here and the next mark, joiner or end.
    private bool IsEdge(int index, int direction)
    {
        for (var i = index + direction; i >= 0 && i < _roles.Length; i += direction)
        {
            if (_roles[i] is Role.Mark or Role.Joiner)
            {
                return true;
            }
            if (_roles[i] is Role.Salt or Role.None)
            {
                return false;
            }
        }
        return true;
    }

    private void Collect(Step[] best)
    {
        var steps = new Stack<(int Begin, int End, Term? Name)>();
        for (var end = _roles.Length; end > 0; end = best[end].Begin)
        {
            steps.Push((best[end].Begin, end, best[end].Name));
        }
        var lastNamed = -1;
        foreach (var step in steps)
        {
            lastNamed = step.Name is null ? lastNamed : step.Begin;
        }
        var (bare, run) = (new List<string>(), new List<string>());
        foreach (var (begin, end, name) in steps)
        {
            var words = _pieces.Text[_pieces.All[begin].Start.._pieces.All[end - 1].End];
            if (name is not null)
            {
                Names.Add(name);
                bare.Add(words);
            }
            else if (_roles[begin] == Role.None || IsIdleJoiner(begin, Names.Count > 0 && begin < lastNamed))
            {
                bare.Add(words);
                run.Add(words);
                continue;
            }
            EndRun(run);
        }
        EndRun(run);
        Bare = string.Join(' ', bare);
    }

    // A joiner that joins nothing is part of a name that is not known: many a brand has a "plus" with more in it. Only those that
    // are also words of how to take it ("with food"), or stand between two doses, may stand by themselves.
    private bool IsIdleJoiner(int index, bool isBetweenNames) =>
        _roles[index] == Role.Joiner
        && !isBetweenNames
        && !Contains(_words.Forms, _pieces[index])
        && !(RoleAt(index - 1) is Role.Amount or Role.Form && RoleAt(index + 1) == Role.Amount);

    private Role RoleAt(int index) => index >= 0 && index < _roles.Length ? _roles[index] : Role.None;

    private void EndRun(List<string> run)
    {
        if (run.Count > 0)
        {
            Unknown.Add(string.Join(' ', run));
            run.Clear();
        }
    }

    // The best way to read everything before a place, and its last step.
    private readonly record struct Step(int LeftOver, int InNames, int Names, int Begin, Term? Name)
    {
        public Step Beside(int begin, bool isKnown) => new(LeftOver + (isKnown ? 0 : 1), InNames, Names, begin, null);

        public Step Named(int begin, int words, Term term) => new(LeftOver, InNames + words, Names + 1, begin, term);

        public static Step Better(Step one, Step other)
        {
            var order = one.LeftOver.CompareTo(other.LeftOver);
            order = order != 0 ? order : other.InNames.CompareTo(one.InNames);
            order = order != 0 ? order : one.Names.CompareTo(other.Names);
            return order <= 0 ? one : other;
        }
    }
}
