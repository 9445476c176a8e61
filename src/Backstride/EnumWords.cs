using System.Text.Json;

namespace Backstride;

/// <summary>The kebab-case words of an enum's members, as <see cref="WordJson{T}"/> writes them.</summary>
internal static class EnumWords<T>
    where T : struct, Enum
{
    private static readonly string[] Texts = Array.ConvertAll(typeof(T).GetEnumNames(), JsonNamingPolicy.KebabCaseLower.ConvertName);
    private static readonly Array Members = typeof(T).GetEnumValues();

    public static string Of(T member) => Texts[Array.IndexOf(Members, member)];

    /// <summary>The member of a word; absent when no member has it.</summary>
    public static T? Find(JsonElement text)
    {
        for (var i = 0; i < Texts.Length; i++)
        {
            if (text.ValueEquals(Texts[i]))
                return (T)Members.GetValue(i)!;
        }

        return null;
    }
}
