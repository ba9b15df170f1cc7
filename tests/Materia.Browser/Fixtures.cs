using Materia.Browser;
using Xunit;

[assembly: AssemblyFixture(typeof(RunningWeb))]
[assembly: AssemblyFixture(typeof(RunningBrowser))]
