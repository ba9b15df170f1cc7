using Materia.Clinical.Cases;
using Materia.Clinical.Terms;
using Materia.Units;

namespace Materia.Clinical.Reading;

/// <summary>
/// Reads the advice contract's case strictly into typed words. Every fault is gathered; a case comes out only when there is
/// none. A medicine, condition, allergy or event that the terminology does not know is no fault: the plan names it as not checked.
/// </summary>
public sealed partial class CaseReader
{
    private readonly Terminology _terminology;
    private readonly FaultList _faults;
    private ClinicalTime _asOf;
    private InputLimit? _dose;
    private Age? _age;

    private CaseReader(Terminology terminology, FaultList faults)
    {
        _terminology = terminology;
        _faults = faults;
    }

    /// <summary>The case, or null with at least one fault added to <paramref name="faults"/>.</summary>
    public static Case? Read(DataNode node, Terminology terminology, FaultList faults)
    {
        var before = faults.Count;
        var result = new CaseReader(terminology, faults).Read(node);
        return faults.Count == before ? result : null;
    }

    private Case? Read(DataNode node)
    {
        if (ObjectReader.Over(node, _faults) is not { } reader)
        {
            return null;
        }
        var drug = Drug(reader);
        var asOf = reader.Required("asOf") is { } asOfNode ? AsOf(asOfNode) : null;
        // Without a time of the question nothing can be "later"; the fault for asOf is enough.
        _asOf = asOf ?? new ClinicalTime(DateOnly.MaxValue);
        _dose = drug?.Dose;
        var jurisdiction = JurisdictionOf(reader);
        var patient = reader.Required("patient") is { } patientNode ? Patient(patientNode) : null;
        var indication = reader.Required("indication") is { } indicationNode ? Indication(indicationNode, drug) : null;
        var doses = reader.OptionalList("doses").Select(Dose).OfType<DosePeriod>().ToImmutableArray();
        var administrations = reader.OptionalList("administrations").Select(Administration);
        var given = administrations.OfType<Administration>().ToImmutableArray();
        var observations = reader
            .OptionalList("observations")
            .Select(Observation)
            .OfType<Observation>()
            .ToImmutableArray();
        RefusePregnantMale(patient, observations);
        var events = reader.OptionalList("events").Select(Event).OfType<AdverseEvent>().ToImmutableArray();
        var answers = reader.OptionalList("answers").Select(Answer).OfType<Answer>().ToImmutableArray();
        var conditions = Supplied(reader, "conditions", Condition);
        var medications = Supplied(reader, "medications", Medication);
        var allergies = Supplied(reader, "allergies", Allergy);
        var formulary = reader.OptionalList("formulary").Select(Strength).OfType<Quantity>().ToImmutableArray();
        reader.RefuseTheRest();
        if (drug is null || asOf is null || patient is null || indication is null)
        {
            return null;
        }
        return new Case
        {
            Drug = drug.Id,
            Jurisdiction = jurisdiction ?? Jurisdiction.Us,
            JurisdictionAssumed = jurisdiction is null,
            AsOf = asOf.Value,
            Patient = patient,
            Indication = indication,
            Doses = doses,
            Administrations = given,
            Observations = observations,
            Events = events,
            Answers = answers,
            Conditions = conditions,
            Medications = medications,
            Allergies = allergies,
            Formulary = formulary,
        };
    }

    private ClinicalTime? AsOf(DataNode node)
    {
        // source: own limit: schedules are counted years ahead, and no record of a patient lies outside these centuries.
        const int FirstYear = 1900;
        // source: the same.
        const int LastYear = 2199;
        if (Scalars.Time(node, _faults) is not { } time)
        {
            return null;
        }
        if (time.Date.Year is >= FirstYear and <= LastYear)
        {
            return time;
        }
        _faults.Add(node, $"{time} is not plausible; expected a year from {FirstYear} to {LastYear}");
        return null;
    }

    private void RefusePregnantMale(Patient? patient, ImmutableArray<Observation> observations)
    {
        if (patient?.Sex != Sex.Male)
        {
            return;
        }
        foreach (
            var test in observations.Where(result => result.Term.Code == "pregnancy-test" && result.Text == "positive")
        )
        {
            _faults.Add(test.Path, default, "a positive pregnancy test in a patient whose sex is male");
        }
    }

    private DrugTerm? Drug(ObjectReader reader)
    {
        if (reader.Required("drug") is not { } node || Scalars.Text(node, _faults) is not { } id)
        {
            return null;
        }
        if (_terminology.TryDrug(id, out var drug))
        {
            return drug;
        }
        var known = _terminology.Drugs.Select(candidate => candidate.Id).ToList();
        _faults.Add(
            node,
            $"no record of a drug \"{Scalars.Shorten(id)}\"; known: {string.Join(", ", known)}",
            Spelling.Nearest(id, known)
        );
        return null;
    }

    private Jurisdiction? JurisdictionOf(ObjectReader reader)
    {
        if (reader.Optional("jurisdiction") is not { } node)
        {
            return null;
        }
        var codes = JurisdictionCode.All.Select(jurisdiction => jurisdiction.ToCode()).ToList();
        return Scalars.Word(node, codes, _faults) is { } code && JurisdictionCode.TryParse(code, out var jurisdiction)
            ? jurisdiction
            : null;
    }

    private Indication? Indication(DataNode node, DrugTerm? drug)
    {
        if (ObjectReader.Over(node, _faults) is not { } reader)
        {
            return null;
        }
        string? code = null;
        if (reader.Required("code") is { } codeNode)
        {
            var known = drug?.Indications.Select(indication => indication.Code).ToList();
            code = known is null ? Scalars.Text(codeNode, _faults) : Scalars.Word(codeNode, known, _faults);
        }
        var qualifiers = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var unknown = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        if (reader.Optional("qualifiers") is { } qualifiersNode)
        {
            Qualifiers(qualifiersNode, qualifiers, unknown);
        }
        reader.RefuseTheRest();
        return code is null
            ? null
            : new Indication
            {
                Code = code,
                Qualifiers = qualifiers.ToImmutable(),
                StatedUnknown = unknown.ToImmutable(),
            };
    }

    private void Qualifiers(
        DataNode node,
        ImmutableSortedDictionary<string, string>.Builder qualifiers,
        ImmutableSortedSet<string>.Builder unknown
    )
    {
        if (ObjectReader.Over(node, _faults) is not { } reader)
        {
            return;
        }
        foreach (var term in _terminology.Qualifiers)
        {
            if (reader.Optional(term.Id) is not { } valueNode)
            {
                continue;
            }
            string? value;
            if (term.IsBoolean)
            {
                value = Scalars.Boolean(valueNode, _faults) switch
                {
                    true => "yes",
                    false => "no",
                    null => null,
                };
            }
            else
            {
                value = term.Values.IsEmpty
                    ? Scalars.Text(valueNode, _faults)
                    : Scalars.Word(valueNode, term.Values, _faults);
            }
            if (value == "unknown")
            {
                unknown.Add(term.Id);
            }
            else if (value is not null)
            {
                qualifiers[term.Id] = value;
            }
        }
        reader.RefuseTheRest();
    }

    private static ImmutableArray<T>? Supplied<T>(ObjectReader reader, string name, Func<DataNode, T?> read)
        where T : class =>
        reader.Optional(name) is { } node ? [.. Scalars.Items(node, reader.Faults).Select(read).OfType<T>()] : null;

    private ClinicalTime? PastTime(DataNode? node)
    {
        if (node is null || Scalars.Time(node, _faults) is not { } time)
        {
            return null;
        }
        if (time.IsAfter(_asOf))
        {
            _faults.Add(node, $"{time} lies after the time of the question, {_asOf}");
            return null;
        }
        return time;
    }
}
