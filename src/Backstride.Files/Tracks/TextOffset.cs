using System.Text;

namespace Backstride.Files.Tracks;

/// <summary>Finds the byte at which a line and column of the text lie, by reading the file once more.</summary>
internal static class TextOffset
{
    /// <returns>Null when the stream cannot be read again, when the place is not known, and for UTF-16.</returns>
    public static long? Find(Stream content, MarkupText text, int line, int column)
    {
        if (!content.CanSeek || line < 1 || column < 1 || text.Encoding is UnicodeEncoding)
            return null;
        var lines = 1;
        var columns = 1;
        var buffer = new byte[8192];
        content.Position = text.Preamble;
        for (long offset = text.Preamble; ;)
        {
            var read = content.Read(buffer);
            for (var i = 0; i < read; i++, offset++)
            {
                if ((lines == line && columns == column) || lines > line)
                    return offset;
                if (buffer[i] == '\n')
                    (lines, columns) = (lines + 1, 1);
                else
                    columns += text.Encoding is UTF8Encoding ? Characters(buffer[i]) : 1;
            }
            if (read == 0)
                return offset;
        }
    }

    // A continuation byte (10xxxxxx) adds nothing, the lead byte of four (11110xxx) is two characters.
    private static int Characters(byte value) => (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
}
