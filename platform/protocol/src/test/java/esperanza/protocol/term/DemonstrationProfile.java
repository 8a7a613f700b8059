package esperanza.protocol.term;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The profile that ships, bound from its file as a service binds it. */
public final class DemonstrationProfile {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    private DemonstrationProfile() {}

    public static Profile load() {
        try {
            return bind(text());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Profile bind(String yaml) throws JsonProcessingException {
        return YAML.readValue(yaml, Profile.class);
    }

    static String text() {
        try {
            return Files.readString(Path.of("../../deploy/profiles/xx.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
