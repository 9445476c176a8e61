namespace Backstride.Exercises;

/// <summary>One step of an exercise: a variant with its dose, pace and weight, as it is shown to the runner.</summary>
/// <param name="Place">The variant's place in the exercise's ladder, from 0.</param>
public sealed record Level(int Place, Variant Variant, Dose Dose, Tempo? Tempo, Weight? Load);
