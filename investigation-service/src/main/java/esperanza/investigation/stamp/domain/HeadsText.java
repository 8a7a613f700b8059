package esperanza.investigation.stamp.domain;

import esperanza.files.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text that is stamped: a random salt, then one history a line. Without the salt an authority could try whether a
 * text that it guesses is the one.
 */
public record HeadsText(String salt, List<StampedHead> heads) {

    public HeadsText {
        heads = List.copyOf(heads);
    }

    public String text() {
        return Stream.concat(Stream.of("salt " + salt), heads.stream().map(head -> "%s %s %d %s"
                        .formatted(head.category(), head.streamId(), head.version(), head.hash())))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The SHA-256 of the text: nothing else is sent to the authority. */
    public byte[] sha256() {
        return Sha256.digest().digest(text().getBytes(StandardCharsets.UTF_8));
    }
}
