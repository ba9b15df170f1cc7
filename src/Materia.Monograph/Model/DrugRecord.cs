using Materia.Monograph.Charts;
using Materia.Monograph.Pathways;
using Materia.Monograph.Register;
using Materia.Monograph.Tables;

namespace Materia.Monograph.Model;

/// <summary>Everything known about one drug that runs: tables, charts, products, monitoring, and the labels they bind to.</summary>
public sealed class DrugRecord
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The drug's own term among the medicines, by which an allergy to it is recognised.</summary>
    public required Term Term { get; init; }

    /// <summary>The copy of the governing label by jurisdiction.</summary>
    public required IReadOnlyDictionary<Jurisdiction, Source> Labels { get; init; }

    public required ImmutableArray<IndicationRecord> Indications { get; init; }

    public required ImmutableArray<DecisionTable> Tables { get; init; }

    public required ImmutableArray<Chart> Charts { get; init; }

    /// <summary>What to do after an adverse event, and whether the drug may be given again.</summary>
    public required ImmutableArray<Pathway> Pathways
    {
        get;
        init
        {
            field = value;
            EventsOfPathways = value.SelectMany(one => one.Events.Concat(one.SevereEvents)).ToHashSet();
        }
    }

    /// <summary>The events that a pathway names, whatever their grade.</summary>
    public IReadOnlySet<Term> EventsOfPathways { get; private init; } = new HashSet<Term>();

    /// <summary>The studies behind what the labels do not say, and what people ask about them.</summary>
    public EvidenceRegister Register { get; init; } = EvidenceRegister.Empty;

    public required IReadOnlyDictionary<Jurisdiction, ImmutableArray<Product>> Products { get; init; }

    public required ImmutableArray<AdministrationNote> Administration { get; init; }

    public required ImmutableArray<MonitoringRule> Monitoring { get; init; }

    public IndicationRecord Indication(string code) => Indications.First(indication => indication.Code == code);
}
