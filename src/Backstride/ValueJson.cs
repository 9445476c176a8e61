using System.Text.Json;
using System.Text.Json.Serialization;

namespace Backstride;

// Value types travel as naked JSON numbers and strings; the unit stands in the property's name ("distanceMeters").
// A value that the type refuses is a JsonException, so that hostile input is an error of the document and not of the program.

internal abstract class NumberJson<T> : JsonConverter<T>
{
    protected abstract T Make(double number);

    protected abstract double Number(T value);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return Make(reader.GetDouble());
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var number = Number(value);
        if (number == Math.Truncate(number) && Math.Abs(number) < 1e15)
            writer.WriteNumberValue((long)number);
        else
            writer.WriteNumberValue(number);
    }
}

internal abstract class TextJson<T> : JsonConverter<T>
{
    protected abstract T Parse(string text);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return Parse(reader.GetString() ?? throw new JsonException("Text is missing."));
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            throw new JsonException(e.Message, e);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value!.ToString());
}

internal sealed class DistanceJson : NumberJson<Distance>
{
    protected override Distance Make(double number) => Distance.FromMeters(number);

    protected override double Number(Distance value) => value.Meters;
}

internal sealed class RatioJson : NumberJson<Ratio>
{
    protected override Ratio Make(double number) => Ratio.Of(number);

    protected override double Number(Ratio value) => value.Value;
}

internal sealed class HeartRateJson : NumberJson<HeartRate>
{
    protected override HeartRate Make(double number) => new(checked((int)number));

    protected override double Number(HeartRate value) => value.BeatsPerMinute;
}

internal sealed class CadenceJson : NumberJson<Cadence>
{
    protected override Cadence Make(double number) => new(number);

    protected override double Number(Cadence value) => value.StepsPerMinute;
}

internal sealed class PainScoreJson : NumberJson<PainScore>
{
    protected override PainScore Make(double number) => new(number);

    protected override double Number(PainScore value) => value.Value;
}

internal sealed class PerceivedEffortJson : NumberJson<PerceivedEffort>
{
    protected override PerceivedEffort Make(double number) => new(number);

    protected override double Number(PerceivedEffort value) => value.Value;
}

/// <summary>A time span as a number of seconds; the property is named <c>…Seconds</c>.</summary>
internal sealed class SecondsJson : NumberJson<TimeSpan>
{
    protected override TimeSpan Make(double number) => TimeSpan.FromTicks((long)Math.Round(number * TimeSpan.TicksPerSecond));

    protected override double Number(TimeSpan value) => value.TotalSeconds;
}

/// <summary>A time span as a number of minutes; the property is named <c>…Minutes</c> or <c>minutes</c>.</summary>
internal sealed class MinutesJson : NumberJson<TimeSpan>
{
    protected override TimeSpan Make(double number) => TimeSpan.FromTicks((long)Math.Round(number * TimeSpan.TicksPerMinute));

    protected override double Number(TimeSpan value) => value.TotalMinutes;
}

/// <summary>A time span as a number of hours; the property is named <c>…Hours</c>.</summary>
internal sealed class HoursJson : NumberJson<TimeSpan>
{
    protected override TimeSpan Make(double number) => TimeSpan.FromTicks((long)Math.Round(number * TimeSpan.TicksPerHour));

    protected override double Number(TimeSpan value) => value.TotalHours;
}

/// <summary>A short distance as a number of centimetres; the property is named <c>centimeters</c>.</summary>
internal sealed class CentimetersJson : NumberJson<Distance>
{
    protected override Distance Make(double number) => Distance.FromMeters(number / 100);

    // A hundredth of a number times a hundred is not always that number.
    protected override double Number(Distance value) => Math.Round(value.Meters * 100, 6);
}

internal sealed class RunnerIdJson : TextJson<RunnerId>
{
    protected override RunnerId Parse(string text) => RunnerId.Parse(text);
}

internal sealed class EntryIdJson : TextJson<EntryId>
{
    protected override EntryId Parse(string text) => EntryId.Parse(text);
}

internal sealed class BatchIdJson : TextJson<BatchId>
{
    protected override BatchId Parse(string text) => BatchId.Parse(text);
}

internal sealed class ContentHashJson : TextJson<ContentHash>
{
    protected override ContentHash Parse(string text) => new(text);
}

/// <summary>Enum members as kebab-case words: <c>BreathAndMobility</c> is "breath-and-mobility".</summary>
internal sealed class WordJson<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
