using Backstride.Files.Fit.Protocol;
using Backstride.Files.Fit.Vocabulary;

namespace Backstride.Files.Fit.Meaning;

/// <summary>Finds the distance of a record: the device's own, the compressed form of old sensors, or, failing both, from positions.</summary>
internal sealed class FitOdometer
{
    private const double EarthRadius = 6_371_008.8; // mean radius, IUGG

    private const double RadiansPerSemicircle = Math.PI / (1L << 31);

    // 12 bits of 1/16 m, going round.
    private const int CompressedTurn = 1 << 12;

    private bool _placed;
    private double _latitude;
    private double _longitude;
    private double _meters;
    private long _compressed = -1;
    private long _sixteenths;

    /// <summary>The device gave at least one distance of its own.</summary>
    public bool IsMeasured { get; private set; }

    /// <summary>Some distance came from positions only.</summary>
    public bool IsDerived => _placed && !IsMeasured;

    /// <summary>Centimetres, or <see cref="FitSample.Unknown"/>.</summary>
    public uint Read(in FitRow row)
    {
        var centimeters = row.NumberOr(RecordColumn.Distance, FitSample.Unknown - 1, FitRow.Absent);
        if (centimeters != FitRow.Absent)
        {
            IsMeasured = true;
            return (uint)centimeters;
        }

        if (row[RecordColumn.CompressedSpeedDistance] != FitRow.Absent)
            return Uncompress(row[RecordColumn.CompressedSpeedDistance] >> 12);
        return IsMeasured ? FitSample.Unknown : FromPosition(row[RecordColumn.Latitude], row[RecordColumn.Longitude]);
    }

    private uint Uncompress(long turning)
    {
        IsMeasured = true;
        _sixteenths += _compressed < 0 ? turning : (turning - _compressed) & (CompressedTurn - 1);
        _compressed = turning;
        return (uint)Math.Min(_sixteenths * 100 / 16, FitSample.Unknown - 1);
    }

    // Great-circle distance by the haversine formula, which stays exact for the metre between two records.
    private uint FromPosition(long latitude, long longitude)
    {
        if (latitude is < int.MinValue or > int.MaxValue || longitude is < int.MinValue or > int.MaxValue)
            return FitSample.Unknown;
        var (phi, lambda) = (latitude * RadiansPerSemicircle, longitude * RadiansPerSemicircle);
        if (_placed)
        {
            var sinPhi = Math.Sin((phi - _latitude) / 2);
            var sinLambda = Math.Sin((lambda - _longitude) / 2);
            var chord = sinPhi * sinPhi + Math.Cos(phi) * Math.Cos(_latitude) * sinLambda * sinLambda;
            _meters += 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(Math.Max(0, chord))));
        }

        (_placed, _latitude, _longitude) = (true, phi, lambda);
        return (uint)Math.Min(_meters * 100, FitSample.Unknown - 1);
    }
}
