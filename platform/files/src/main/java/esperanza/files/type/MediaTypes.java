package esperanza.files.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** Tika's table of media types, and what it lacks for files from phones and browsers. */
final class MediaTypes {

    private static final MimeTypes TABLE = MimeTypes.getDefaultMimeTypes();
    private static final MediaTypeRegistry REGISTRY = TABLE.getMediaTypeRegistry();

    /** Names that browsers say and Tika does not know. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "image/jpg", "image/jpeg",
            "image/pjpeg", "image/jpeg",
            "audio/mp3", "audio/mpeg",
            "audio/m4a", "audio/mp4");

    /** Forms that hold sound or pictures alike: the first bytes are the same, so what was said decides between them. */
    private static final List<Set<String>> CONTAINERS = List.of(
            Set.of(
                    "application/quicktime",
                    "application/mp4",
                    "video/quicktime",
                    "video/mp4",
                    "video/x-m4v",
                    "video/3gpp",
                    "audio/mp4",
                    "audio/3gpp"),
            Set.of("application/x-matroska", "video/x-matroska", "audio/x-matroska", "video/webm", "audio/webm"),
            Set.of("application/ogg", "audio/ogg", "audio/opus", "audio/vorbis", "video/ogg"));

    private MediaTypes() {}

    static MediaType of(byte[] head) {
        return detected(new ByteArrayInputStream(head), new Metadata());
    }

    /** The type that the end of a name promises; empty if it promises none. */
    static Optional<MediaType> named(String name) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return known(detected(new ByteArrayInputStream(new byte[0]), metadata));
    }

    /** The type that was said; empty if none was, or if the words are none. */
    static Optional<MediaType> said(String words) {
        return Optional.ofNullable(MediaType.parse(words))
                .map(MediaTypes::plain)
                .flatMap(MediaTypes::known);
    }

    /** The type of the bytes, or a narrower one that was said: a document of an office program is a ZIP by its bytes. */
    static MediaType narrowed(MediaType byBytes, List<MediaType> said) {
        return said.stream()
                .filter(each -> known(byBytes).isPresent())
                .filter(each -> REGISTRY.isSpecializationOf(each, byBytes) || inOneContainer(byBytes, each))
                .findFirst()
                .orElse(byBytes);
    }

    static boolean fits(MediaType byBytes, MediaType said) {
        return known(byBytes).isPresent()
                && (byBytes.equals(said)
                        || REGISTRY.isSpecializationOf(said, byBytes)
                        || REGISTRY.isSpecializationOf(byBytes, said)
                        || inOneContainer(byBytes, said));
    }

    private static boolean inOneContainer(MediaType one, MediaType other) {
        return CONTAINERS.stream().anyMatch(all -> all.contains(one.toString()) && all.contains(other.toString()));
    }

    private static MediaType plain(MediaType type) {
        MediaType base = type.getBaseType();
        String name = base.toString();
        return REGISTRY.normalize(MediaType.parse(OTHER_NAMES.getOrDefault(name, name)));
    }

    private static Optional<MediaType> known(MediaType type) {
        return Optional.of(type).filter(each -> !each.equals(MediaType.OCTET_STREAM));
    }

    private static MediaType detected(InputStream head, Metadata metadata) {
        try {
            return TABLE.detect(head, metadata).getBaseType();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
