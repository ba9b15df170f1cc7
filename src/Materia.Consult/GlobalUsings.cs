global using System.Collections.Immutable;
global using Materia.Clinical.Cases;
global using Materia.Clinical.Evidence;
global using Materia.Clinical.Plans;
global using Materia.Clinical.Reading;
global using Materia.Clinical.Terms;
global using Materia.Monograph.Model;
global using Materia.Units;
