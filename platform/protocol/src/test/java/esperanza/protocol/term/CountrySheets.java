package esperanza.protocol.term;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The terms and calendars of countries that ship. */
final class CountrySheets {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private CountrySheets() {}

    static CountryTerms load(String country) {
        try {
            return bind(text(country));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CountryTerms bind(String yaml) throws JsonProcessingException {
        return YAML.readValue(yaml, CountryTerms.class);
    }

    static String text(String country) {
        try {
            return Files.readString(Path.of("../../deploy/profiles/countries/%s.1.yaml".formatted(country)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
