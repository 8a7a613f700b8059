package esperanza.files.type;

import java.util.Set;

/** The kind of a file for the people who look at it. */
public enum FileKind {
    IMAGE,
    AUDIO,
    VIDEO,
    DOCUMENT,
    /** A conversation that a messenger exported as text. */
    CHAT,
    OTHER;

    private static final Set<String> DOCUMENTS = Set.of("application/pdf", "application/rtf", "application/msword");
    private static final String[] OFFICE = {
        "application/vnd.openxmlformats-officedocument.",
        "application/vnd.oasis.opendocument.",
        "application/vnd.ms-excel",
        "application/vnd.ms-powerpoint"
    };

    /** The kind of this media type, without the words of a chat. */
    static FileKind of(String mediaType) {
        String main = mediaType.substring(0, mediaType.indexOf('/'));
        return switch (main) {
            case "image" -> IMAGE;
            case "audio" -> AUDIO;
            case "video" -> VIDEO;
            case "text" -> DOCUMENT;
            default -> ofApplication(mediaType);
        };
    }

    private static FileKind ofApplication(String mediaType) {
        return switch (mediaType) {
            case "application/ogg" -> AUDIO;
            case "application/x-matroska", "application/mp4", "application/quicktime" -> VIDEO;
            default -> DOCUMENTS.contains(mediaType) || isOffice(mediaType) ? DOCUMENT : OTHER;
        };
    }

    private static boolean isOffice(String mediaType) {
        for (String prefix : OFFICE) {
            if (mediaType.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
