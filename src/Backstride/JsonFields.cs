using System.Globalization;
using System.Text.Json;

namespace Backstride;

/// <summary>The properties of one JSON object, taken one by one by those who know their names and types.</summary>
/// <remarks>
/// For documents this program wrote itself and reads whenever it starts: a serializer's tables are built anew in every process and take longer
/// than the reading. Nothing here throws for what a document says; <see cref="AllTaken"/> tells whether every property was there, was of its
/// type, and was asked for. Where it is false the serializer reads, and says what is wrong.
/// </remarks>
internal struct JsonFields
{
    private readonly JsonElement data;
    private int left;
    private bool isOther;

    public JsonFields(JsonElement data)
    {
        this.data = data;
        isOther = data.ValueKind != JsonValueKind.Object;
        left = isOther ? 0 : data.GetPropertyCount();
    }

    /// <summary>True when nothing is left over, nothing needed is missing and every value was of the type it was asked for.</summary>
    public readonly bool AllTaken => left == 0 && !isOther;

    public string? Text(ReadOnlySpan<byte> name) => Take(name, out var value) && Is(value, JsonValueKind.String) ? value.GetString() : null;

    public string NeededText(ReadOnlySpan<byte> name) => Text(name) ?? Missing("");

    public double? Number(ReadOnlySpan<byte> name) =>
        Take(name, out var value) && Is(value, JsonValueKind.Number) && value.TryGetDouble(out var number) ? number : null;

    public double NeededNumber(ReadOnlySpan<byte> name) => Number(name) ?? Missing(0.0);

    public int? Whole(ReadOnlySpan<byte> name) => Take(name, out var value) ? WholeOf(value) : null;

    public bool? Flag(ReadOnlySpan<byte> name)
    {
        if (!Take(name, out var value))
            return null;
        isOther |= value.ValueKind is not (JsonValueKind.True or JsonValueKind.False);
        return value.ValueKind == JsonValueKind.True;
    }

    public DateOnly? Day(ReadOnlySpan<byte> name)
    {
        if (Text(name) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Missing<DateOnly?>(null);
    }

    public DateTimeOffset NeededInstant(ReadOnlySpan<byte> name) =>
        Take(name, out var value) && Is(value, JsonValueKind.String) && value.TryGetDateTimeOffset(out var instant) ? instant : Missing(default(DateTimeOffset));

    /// <param name="name">The property.</param>
    /// <param name="ticks">How many ticks one of its units has.</param>
    public TimeSpan? Span(ReadOnlySpan<byte> name, long ticks) =>
        Number(name) is { } number ? TimeSpan.FromTicks((long)Math.Round(number * ticks)) : null;

    public TimeSpan NeededSpan(ReadOnlySpan<byte> name, long ticks) => Span(name, ticks) ?? Missing(TimeSpan.Zero);

    public Distance? Metres(ReadOnlySpan<byte> name) => Number(name) is { } metres ? Distance.FromMeters(metres) : null;

    public Distance? Centimetres(ReadOnlySpan<byte> name) => Number(name) is { } centimetres ? Distance.FromMeters(centimetres / 100) : null;

    public PainScore? Pain(ReadOnlySpan<byte> name) => Number(name) is { } points ? new PainScore(points) : null;

    public PerceivedEffort? Effort(ReadOnlySpan<byte> name) => Number(name) is { } points ? new PerceivedEffort(points) : null;

    public HeartRate? Beats(ReadOnlySpan<byte> name) => Whole(name) is { } beats ? new HeartRate(beats) : null;

    public T? Word<T>(ReadOnlySpan<byte> name)
        where T : struct, Enum => Take(name, out var value) ? WordOf<T>(value) : null;

    public T NeededWord<T>(ReadOnlySpan<byte> name)
        where T : struct, Enum => Word<T>(name) ?? Missing(default(T));

    /// <summary>The property as it stands; undefined when it is not there.</summary>
    public JsonElement Any(ReadOnlySpan<byte> name) => Take(name, out var value) ? value : default;

    public IReadOnlyList<string>? Texts(ReadOnlySpan<byte> name)
    {
        if (!Take(name, out var list) || !Is(list, JsonValueKind.Array))
            return null;
        var texts = new string[list.GetArrayLength()];
        var at = 0;
        foreach (var item in list.EnumerateArray())
            texts[at++] = Is(item, JsonValueKind.String) ? item.GetString()! : "";
        return texts;
    }

    public IReadOnlyList<int>? Wholes(ReadOnlySpan<byte> name)
    {
        if (!Take(name, out var list) || !Is(list, JsonValueKind.Array))
            return null;
        var numbers = new int[list.GetArrayLength()];
        var at = 0;
        foreach (var item in list.EnumerateArray())
            numbers[at++] = WholeOf(item) ?? 0;
        return numbers;
    }

    /// <summary>Whole numbers by name; two of one name are left to the serializer.</summary>
    public IReadOnlyDictionary<string, int>? NamedWholes(ReadOnlySpan<byte> name)
    {
        if (!Take(name, out var given) || !Is(given, JsonValueKind.Object))
            return null;
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in given.EnumerateObject())
            isOther |= !numbers.TryAdd(item.Name, WholeOf(item.Value) ?? 0);
        return numbers;
    }

    public IReadOnlyList<T>? Words<T>(ReadOnlySpan<byte> name)
        where T : struct, Enum
    {
        if (!Take(name, out var list) || !Is(list, JsonValueKind.Array))
            return null;
        var words = new T[list.GetArrayLength()];
        var at = 0;
        foreach (var item in list.EnumerateArray())
            words[at++] = WordOf<T>(item) ?? default;
        return words;
    }

    /// <summary>A list of objects; an item that was not taken whole leaves this object not taken whole.</summary>
    public IReadOnlyList<T>? Many<T>(ReadOnlySpan<byte> name, Part<T> read)
        where T : class
    {
        if (!Take(name, out var list) || !Is(list, JsonValueKind.Array))
            return null;
        var items = new T[list.GetArrayLength()];
        var at = 0;
        foreach (var item in list.EnumerateArray())
            items[at++] = Whole(item, read);
        return items;
    }

    public bool NeededFlag(ReadOnlySpan<byte> name) => Flag(name) ?? Missing(false);

    public IReadOnlyList<string> NeededTexts(ReadOnlySpan<byte> name) => Texts(name) ?? Missing<IReadOnlyList<string>>([]);

    public IReadOnlyList<int> NeededWholes(ReadOnlySpan<byte> name) => Wholes(name) ?? Missing<IReadOnlyList<int>>([]);

    public IReadOnlyList<T> NeededWords<T>(ReadOnlySpan<byte> name)
        where T : struct, Enum => Words<T>(name) ?? Missing<IReadOnlyList<T>>([]);

    public IReadOnlyList<T> NeededMany<T>(ReadOnlySpan<byte> name, Part<T> read)
        where T : class => Many(name, read) ?? Missing<IReadOnlyList<T>>([]);

    public T? One<T>(ReadOnlySpan<byte> name, Part<T> read)
        where T : class => Take(name, out var value) ? Whole(value, read) : null;

    public T NeededOne<T>(ReadOnlySpan<byte> name, Part<T> read)
        where T : class => One(name, read) ?? Missing(default(T)!);

    /// <summary>Reads one object from its properties.</summary>
    public delegate T Part<out T>(ref JsonFields fields);

    private T Whole<T>(JsonElement value, Part<T> read)
        where T : class
    {
        var inner = new JsonFields(value);
        var part = read(ref inner);
        isOther |= !inner.AllTaken;
        return part;
    }

    private T? WordOf<T>(JsonElement value)
        where T : struct, Enum => Is(value, JsonValueKind.String) && EnumWords<T>.Find(value) is { } word ? word : Missing<T?>(null);

    private int? WholeOf(JsonElement value) =>
        Is(value, JsonValueKind.Number) && value.TryGetInt32(out var number) ? number : Missing<int?>(null);

    // What this program writes has no nulls; whether one may stand here is the serializer's to say.
    private bool Take(ReadOnlySpan<byte> name, out JsonElement value)
    {
        if (isOther || !data.TryGetProperty(name, out value))
        {
            value = default;
            return false;
        }

        left--;
        isOther |= value.ValueKind == JsonValueKind.Null;
        return !isOther;
    }

    private bool Is(JsonElement value, JsonValueKind kind)
    {
        isOther |= value.ValueKind != kind;
        return value.ValueKind == kind;
    }

    private T Missing<T>(T instead)
    {
        isOther = true;
        return instead;
    }
}
