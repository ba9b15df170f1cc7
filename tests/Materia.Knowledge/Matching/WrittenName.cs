using System.Collections.Immutable;
using Materia.Clinical.Terms;

namespace Materia.Tests.Knowledge.Matching;

/// <summary>A medicine as somebody might write it, and what is meant.</summary>
/// <param name="Kind">The way it is written.</param>
/// <param name="Words">What is written.</param>
/// <param name="Meant">Every ingredient that is meant; empty when no medicine is.</param>
/// <param name="IsFaulty">Whether the words are wrong, so that not to recognise them is right.</param>
public sealed record WrittenName(string Kind, string Words, ImmutableArray<Term> Meant, bool IsFaulty);
