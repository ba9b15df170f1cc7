namespace Materia.Units;

/// <summary>Quantities as they are said, for tests and documentation: <c>400.Milligrams</c>, <c>50.Percent</c>, <c>1.73m.SquareMetres</c>.</summary>
public static class QuantityLiterals
{
    extension(int value)
    {
        /// <summary>In kg.</summary>
        public Mass Kilograms => Mass.FromKilograms(value);

        /// <summary>In g.</summary>
        public Mass Grams => Mass.FromGrams(value);

        /// <summary>In mg.</summary>
        public Mass Milligrams => Mass.FromMilligrams(value);

        /// <summary>In ug.</summary>
        public Mass Micrograms => Mass.FromMicrograms(value);

        /// <summary>In L.</summary>
        public Volume Litres => Volume.FromLitres(value);

        /// <summary>In mL.</summary>
        public Volume Millilitres => Volume.FromMillilitres(value);

        /// <summary>In m.</summary>
        public Length Metres => Length.FromMetres(value);

        /// <summary>In cm.</summary>
        public Length Centimetres => Length.FromCentimetres(value);

        /// <summary>In m2.</summary>
        public Area SquareMetres => Area.FromSquareMetres(value);

        /// <summary>In h.</summary>
        public ElapsedTime Hours => ElapsedTime.FromHours(value);

        /// <summary>In d.</summary>
        public ElapsedTime Days => ElapsedTime.FromDays(value);

        /// <summary>In wk.</summary>
        public ElapsedTime Weeks => ElapsedTime.FromWeeks(value);

        /// <summary>In mo.</summary>
        public ElapsedTime Months => ElapsedTime.FromMonths(value);

        /// <summary>In a.</summary>
        public ElapsedTime Years => ElapsedTime.FromYears(value);

        /// <summary>In ng/mL.</summary>
        public MassConcentration NanogramsPerMillilitre => MassConcentration.FromNanogramsPerMillilitre(value);

        /// <summary>In mg/dL.</summary>
        public MassConcentration MilligramsPerDecilitre => MassConcentration.FromMilligramsPerDecilitre(value);

        /// <summary>In umol/L.</summary>
        public MolarConcentration MicromolesPerLitre => MolarConcentration.FromMicromolesPerLitre(value);

        /// <summary>In 10*9/L.</summary>
        public CountConcentration BillionsPerLitre => CountConcentration.FromBillionsPerLitre(value);

        /// <summary>In mL/min.</summary>
        public FlowRate MillilitresPerMinute => FlowRate.FromMillilitresPerMinute(value);

        /// <summary>In L/h.</summary>
        public FlowRate LitresPerHour => FlowRate.FromLitresPerHour(value);

        /// <summary>In mg/m2.</summary>
        public MassPerArea MilligramsPerSquareMetre => MassPerArea.FromMilligramsPerSquareMetre(value);

        /// <summary>In g/mol.</summary>
        public MolarMass GramsPerMole => MolarMass.FromGramsPerMole(value);

        /// <summary>In %.</summary>
        public Percent Percent => Units.Percent.FromValue(value);

        /// <summary>In {ULN}.</summary>
        public UpperLimitMultiple TimesUpperLimit => UpperLimitMultiple.FromTimes(value);
    }

    extension(decimal value)
    {
        /// <summary>In kg.</summary>
        public Mass Kilograms => Mass.FromKilograms(value);

        /// <summary>In g.</summary>
        public Mass Grams => Mass.FromGrams(value);

        /// <summary>In mg.</summary>
        public Mass Milligrams => Mass.FromMilligrams(value);

        /// <summary>In ug.</summary>
        public Mass Micrograms => Mass.FromMicrograms(value);

        /// <summary>In L.</summary>
        public Volume Litres => Volume.FromLitres(value);

        /// <summary>In mL.</summary>
        public Volume Millilitres => Volume.FromMillilitres(value);

        /// <summary>In m.</summary>
        public Length Metres => Length.FromMetres(value);

        /// <summary>In cm.</summary>
        public Length Centimetres => Length.FromCentimetres(value);

        /// <summary>In m2.</summary>
        public Area SquareMetres => Area.FromSquareMetres(value);

        /// <summary>In h.</summary>
        public ElapsedTime Hours => ElapsedTime.FromHours(value);

        /// <summary>In d.</summary>
        public ElapsedTime Days => ElapsedTime.FromDays(value);

        /// <summary>In wk.</summary>
        public ElapsedTime Weeks => ElapsedTime.FromWeeks(value);

        /// <summary>In mo.</summary>
        public ElapsedTime Months => ElapsedTime.FromMonths(value);

        /// <summary>In a.</summary>
        public ElapsedTime Years => ElapsedTime.FromYears(value);

        /// <summary>In ng/mL.</summary>
        public MassConcentration NanogramsPerMillilitre => MassConcentration.FromNanogramsPerMillilitre(value);

        /// <summary>In mg/dL.</summary>
        public MassConcentration MilligramsPerDecilitre => MassConcentration.FromMilligramsPerDecilitre(value);

        /// <summary>In umol/L.</summary>
        public MolarConcentration MicromolesPerLitre => MolarConcentration.FromMicromolesPerLitre(value);

        /// <summary>In 10*9/L.</summary>
        public CountConcentration BillionsPerLitre => CountConcentration.FromBillionsPerLitre(value);

        /// <summary>In mL/min.</summary>
        public FlowRate MillilitresPerMinute => FlowRate.FromMillilitresPerMinute(value);

        /// <summary>In L/h.</summary>
        public FlowRate LitresPerHour => FlowRate.FromLitresPerHour(value);

        /// <summary>In mg/m2.</summary>
        public MassPerArea MilligramsPerSquareMetre => MassPerArea.FromMilligramsPerSquareMetre(value);

        /// <summary>In g/mol.</summary>
        public MolarMass GramsPerMole => MolarMass.FromGramsPerMole(value);

        /// <summary>In %.</summary>
        public Percent Percent => Units.Percent.FromValue(value);

        /// <summary>In {ULN}.</summary>
        public UpperLimitMultiple TimesUpperLimit => UpperLimitMultiple.FromTimes(value);
    }
}
