namespace Backstride.Exercises;

/// <summary>The precautions that hold together; more are more careful.</summary>
[Flags]
public enum Precautions
{
    None = 0,
    Flexion = 1,
    Extension = 2,
    Pars = 4,
    Nerve = 8,
    Shoulder = 16,
    Pregnancy = 32,
}

/// <summary>The gates that are closed together; more are more careful.</summary>
[Flags]
public enum Gates
{
    None = 0,
    Hinge = 1,
    Plank = 2,
    LongPlank = 4,
    Chosen = 8,
    All = Hinge | Plank | LongPlank | Chosen,
}

/// <summary>Single precautions and gates as members of their sets.</summary>
public static class Together
{
    public static Precautions Alone(this Precaution precaution) => precaution switch
    {
        Precaution.Flexion => Precautions.Flexion,
        Precaution.Extension => Precautions.Extension,
        Precaution.Pars => Precautions.Pars,
        Precaution.Nerve => Precautions.Nerve,
        Precaution.Shoulder => Precautions.Shoulder,
        Precaution.Pregnancy => Precautions.Pregnancy,
        _ => throw new ArgumentOutOfRangeException(nameof(precaution), precaution, "A precaution that no set knows."),
    };

    public static Gates Alone(this Gate gate) => gate switch
    {
        Gate.Hinge => Gates.Hinge,
        Gate.Plank => Gates.Plank,
        Gate.LongPlank => Gates.LongPlank,
        Gate.Chosen => Gates.Chosen,
        _ => throw new ArgumentOutOfRangeException(nameof(gate), gate, "A gate that no set knows."),
    };

    public static bool Has(this Precautions all, Precaution precaution) => (all & precaution.Alone()) != Precautions.None;

    public static bool Has(this Gates closed, Gate gate) => (closed & gate.Alone()) != Gates.None;

    /// <summary>True when an exercise is not for somebody with these precautions.</summary>
    public static bool LeaveOut(this Precautions all, Exercise exercise)
    {
        foreach (var not in exercise.NotWhen)
        {
            if (not.Do == PrecautionAnswer.LeaveOut && all.Has(not.When))
                return true;
        }

        return false;
    }

    /// <summary>The precautions that an exercise is changed for; what leaves it out is not among them.</summary>
    public static Precautions Adapting(this Precautions all, Exercise exercise)
    {
        var adapting = Precautions.None;
        foreach (var not in exercise.NotWhen)
        {
            if (not.Do == PrecautionAnswer.Adapt && all.Has(not.When))
                adapting |= not.When.Alone();
        }

        return adapting;
    }
}
