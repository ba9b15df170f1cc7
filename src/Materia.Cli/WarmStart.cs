using System.Reflection;
using System.Runtime.CompilerServices;

namespace Materia.Cli;

/// <summary>
/// Compiles the code that makes and prints a plan on another core while the knowledge is being read: a start is mostly
/// compilation, and this half of it need not wait for the other. Nothing depends on it.
/// </summary>
internal static class WarmStart
{
    /// <summary>Begins in the background; does nothing on one core.</summary>
    public static void Begin(params Type[] roots)
    {
        if (Environment.ProcessorCount > 1)
        {
            _ = Task.Run(() => Array.ForEach(roots, root => Prepare(root.Assembly, root.Namespace!)));
        }
    }

    private static void Prepare(Assembly assembly, string space)
    {
        const BindingFlags Declared =
            BindingFlags.DeclaredOnly
            | BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Instance
            | BindingFlags.Static;
        foreach (var type in assembly.GetTypes().Where(type => IsBelow(type, space) && !type.ContainsGenericParameters))
        {
            foreach (var method in type.GetMethods(Declared))
            {
                if (!method.IsAbstract && !method.ContainsGenericParameters)
                {
                    RuntimeHelpers.PrepareMethod(method.MethodHandle);
                }
            }
        }
    }

    private static bool IsBelow(Type type, string space) =>
        type.Namespace is { } own && own.StartsWith(space, StringComparison.Ordinal);
}
