namespace Backstride.Files.Fit.Meaning;

/// <summary>What one record message says of the moment, as stored; twenty bytes, because a long run has many.</summary>
internal struct FitSample
{
    public const uint Unknown = uint.MaxValue;

    public const int NoAltitude = int.MinValue;

    /// <summary>Seconds of the FIT clock.</summary>
    public uint Time;

    /// <summary>Centimetres since the start of the recording, or <see cref="Unknown"/>.</summary>
    public uint Distance;

    /// <summary>Millimetres per second, or <see cref="Unknown"/>.</summary>
    public uint Speed;

    /// <summary>0.2 m steps from −500 m, or <see cref="NoAltitude"/>.</summary>
    public int Altitude;

    /// <summary>0 when unknown.</summary>
    public byte HeartRate;

    /// <summary>Strides per minute, 255 when unknown.</summary>
    public byte Cadence;

    /// <summary>1/128 stride per minute.</summary>
    public byte FractionalCadence;

    /// <summary>The timer was stopped between the record before and this one.</summary>
    public bool AfterPause;
}
