package esperanza.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import esperanza.runtime.refusal.Refused;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BodyReaderTest {

    private static final Type DECLARED = new GenericType<Body<Adoption>>() {}.getType();
    private static final Annotation[] NONE = {};

    record Adoption(@NotBlank String reasons) {}

    @Test
    void a_body_is_taken_in_unread_and_refused_only_when_its_content_is_needed() throws IOException {
        Body<?> body = taken("{\"reasons\": ");
        assertThat(body.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("{\"reasons\": ");
        Refused refused = catchThrowableOfType(Refused.class, body::read);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("malformed-json");
    }

    @Test
    void the_content_has_the_declared_type_and_its_fields_are_checked() throws IOException {
        assertThat(taken("{\"reasons\": \"x\"}").read()).isEqualTo(new Adoption("x"));
        Refused refused = catchThrowableOfType(Refused.class, taken("{\"reasons\": \" \"}")::read);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields()).extracting(Refused.Field::pointer).containsExactly("/reasons");
    }

    @Test
    void a_content_that_is_needed_again_is_not_read_again() throws IOException {
        Body<?> body = taken("{\"reasons\": \"x\"}");
        assertThat(body.read()).isSameAs(body.read());
    }

    @Test
    void no_body_at_all_is_no_json() throws IOException {
        assertThat(catchThrowableOfType(Refused.class, taken("")::read).status())
                .isEqualTo(400);
    }

    @Test
    void other_parameters_are_left_to_other_readers() {
        assertThat(reader().isReadable(Body.class, DECLARED, NONE, MediaType.APPLICATION_JSON_TYPE))
                .isTrue();
        assertThat(reader().isReadable(Adoption.class, Adoption.class, NONE, MediaType.APPLICATION_JSON_TYPE))
                .isFalse();
    }

    @SuppressWarnings("unchecked")
    private static Body<?> taken(String sent) throws IOException {
        return reader().readFrom(
                        (Class<Body<?>>) (Class<?>) Body.class,
                        DECLARED,
                        NONE,
                        MediaType.APPLICATION_JSON_TYPE,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8)));
    }

    private static BodyReader reader() {
        try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
            return new BodyReader(new StrictJson(validation.getValidator()));
        }
    }
}
