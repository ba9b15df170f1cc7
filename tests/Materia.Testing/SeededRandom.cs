namespace Materia.Testing;

/// <summary>The only way for a test to get random numbers: the seed is written in the test, so a failure repeats.</summary>
public static class SeededRandom
{
    public static Random WithSeed(int seed) => new(seed);
}
