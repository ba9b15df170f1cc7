using Materia.Advice.Dosing;
using Materia.Advice.Inputs;

namespace Materia.Advice.Findings;

/// <summary>What is to be told about the products: strengths that are not sold, and products not meant for so high a day's dose.</summary>
internal static class ProductFindings
{
    public static IEnumerable<Finding> Of(InputContext context, DosePlan? dose)
    {
        var products = context.Drug.Products.GetValueOrDefault(context.Jurisdiction, []);
        var formulary = context.Case.Formulary;
        for (var i = 0; i < formulary.Length; i++)
        {
            var strength = formulary[i];
            if (!products.Any(product => ProductChoice.IsSame(product.Strength, strength)))
            {
                yield return NotSold(context, strength, $"formulary[{DecimalText.Format(i)}]");
            }
        }
        foreach (var used in dose?.Products ?? [])
        {
            var product = products.First(one => one.Id == used.ProductId);
            if (product.DailyBelow is { } below && dose!.DailyTotal >= below)
            {
                yield return TooSmall(context, product, dose);
            }
        }
    }

    private static Finding NotSold(InputContext context, Quantity strength, string path) =>
        new()
        {
            Id = $"formulary-unknown/{strength}",
            Kind = FindingKind.Administration,
            Severity = Severity.Minor,
            About = [context.Drug.Id],
            Summary =
                $"The formulary lists {strength.ToText()}, but no {context.Jurisdiction.ToWords()} product of this strength is known; it was not used.",
            Because = [new Reason(path, strength.ToText())],
            Sources =
            [
                new Citation(context.Drug.Labels[context.Jurisdiction].Id, "forms and strengths", Verified: true),
            ],
        };

    private static Finding TooSmall(InputContext context, Product product, DosePlan dose) =>
        new()
        {
            Id = $"product-daily-total/{product.Id}",
            Kind = FindingKind.Administration,
            Severity = Severity.Moderate,
            About = [context.Drug.Id],
            Summary =
                $"{product.DailyBelowSay!} Here {dose.DailyTotal.ToQuantity().ToText()} a day is made of the {product.Name}.",
            Recommendation = "Use a larger strength for this dose.",
            Sources = product.Citations,
        };
}
