package esperanza.notification;

import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.start.ProfileFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The profile that ships, read as the service reads it. */
public final class DemonstrationProfile {

    private static final Path FILE = Path.of("../deploy/profiles/xx.yaml");
    private static final String AFTER_THE_TERMS = "# Who is paged.";

    private DemonstrationProfile() {}

    public static Profile load() {
        return ProfileFile.read(FILE);
    }

    /** The profile that ships, as the only version. */
    public static Profiles versions() {
        return new Profiles(List.of(load()));
    }

    /** A copy with more terms. */
    public static Path with(String terms) {
        return written(text().replace(AFTER_THE_TERMS, terms + '\n' + AFTER_THE_TERMS));
    }

    /** A copy in which the first part of this form reads otherwise. */
    public static Profile but(String right, String wrong) {
        return changed(Map.of(right, wrong));
    }

    /** A copy in which the first part of each form reads otherwise. */
    public static Profile changed(Map<String, String> changes) {
        String text = text();
        for (var change : changes.entrySet()) {
            text = text.replaceFirst(change.getKey(), change.getValue());
        }
        return ProfileFile.read(written(text));
    }

    static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path written(String profile) {
        try {
            return Files.writeString(Files.createTempFile("xx-", ".yaml"), profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
