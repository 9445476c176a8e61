using System.Security.Cryptography;
using System.Text;

namespace Backstride.Files.Tracks;

/// <summary>What a recorder calls a recording, as sixteen hex digits: enough to know it again, and no serial number is kept.</summary>
internal static class RecordingName
{
    private const int Digits = 16;

    public static string From(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..Digits];
}
