package esperanza.files.type;

import java.util.List;
import java.util.stream.Stream;
import org.apache.tika.mime.MediaType;

/**
 * The type of a file as its bytes tell it. A file is never refused for its type: one that is unknown or misnamed is kept
 * and marked.
 *
 * @param mediaType in lower case without parameters; {@code application/octet-stream} if the bytes tell none
 */
public record FoundType(FileKind kind, String mediaType, Agreement agreement) {

    /** How many of the first bytes tell a type. */
    public static final int HEAD = 64 * 1024;

    /** Whether the name and the type that the sender said fit the bytes. */
    public enum Agreement {
        AS_SAID,
        DIFFERS
    }

    /**
     * The type of a file that begins with these bytes. Reads a table at its first call: call it on a worker thread.
     *
     * @param first64KiB fewer if the file is shorter; what comes after them is not looked at
     * @param nameSaid as the sender said it; empty if nothing was said
     * @param typeSaid likewise
     */
    public static FoundType of(byte[] first64KiB, String nameSaid, String typeSaid) {
        List<MediaType> said = Stream.concat(MediaTypes.said(typeSaid).stream(), MediaTypes.named(nameSaid).stream())
                .toList();
        MediaType byBytes = MediaTypes.of(first64KiB);
        MediaType found = MediaTypes.narrowed(byBytes, said);
        boolean fits = said.stream().allMatch(each -> MediaTypes.fits(byBytes, each));
        return new FoundType(
                kind(found.toString(), first64KiB), found.toString(), fits ? Agreement.AS_SAID : Agreement.DIFFERS);
    }

    private static FileKind kind(String mediaType, byte[] head) {
        FileKind kind = FileKind.of(mediaType);
        return kind == FileKind.DOCUMENT && mediaType.equals("text/plain") && ChatText.begins(head)
                ? FileKind.CHAT
                : kind;
    }
}
