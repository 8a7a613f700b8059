package esperanza.notification;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import esperanza.protocol.term.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The profile that ships. */
public final class DemonstrationProfile {

    private DemonstrationProfile() {}

    public static Profile load() {
        try {
            return YAMLMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(Path.of("../deploy/profiles/xx.yaml").toFile(), Profile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
