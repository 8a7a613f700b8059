package esperanza.protocol.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bodies of countries that ship. */
final class CountryBodies {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private CountryBodies() {}

    static Bodies load(String country) {
        try {
            return bind(text(country));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Bodies bind(String yaml) throws JsonProcessingException {
        return YAML.readValue(yaml, Bodies.class);
    }

    static String text(String country) {
        try {
            return Files.readString(Path.of("../../deploy/profiles/bodies/%s.1.yaml".formatted(country)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
