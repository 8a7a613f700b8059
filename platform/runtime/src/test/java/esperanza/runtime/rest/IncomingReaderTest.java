package esperanza.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.kernel.CaseId;
import esperanza.runtime.command.Incoming;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncomingReaderTest {

    private static final Type DECLARED = new GenericType<Incoming<Adopt>>() {}.getType();
    private static final Annotation[] NONE = {};
    private static final UUID CASE = new UUID(1, 1);

    record Adopt(CaseId caseId) {}

    @Test
    void a_request_is_taken_in_with_its_address_and_its_first_key() throws IOException {
        Incoming<?> command = taken("/v1/cases/" + CASE + "/", CASE.toString(), List.of(" k1 ", "k2"));
        assertThat(command.path()).isEqualTo("/v1/cases/" + CASE);
        assertThat(command.address("caseId")).isEqualTo(CASE);
        assertThat(command.key()).contains("k1");
        assertThat(taken("/v1/cases", CASE.toString(), List.of()).key()).isEmpty();
        assertThat(taken("/v1/cases", CASE.toString(), List.of(" ")).key()).isEmpty();
    }

    @Test
    void an_address_with_a_text_that_is_no_id_is_that_of_nothing() {
        assertThatThrownBy(() -> taken("/v1/cases", "abc", List.of("k"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void other_parameters_are_left_to_other_readers() {
        assertThat(reader("/", "x").isReadable(Incoming.class, DECLARED, NONE, MediaType.APPLICATION_JSON_TYPE))
                .isTrue();
        assertThat(reader("/", "x").isReadable(Adopt.class, Adopt.class, NONE, MediaType.APPLICATION_JSON_TYPE))
                .isFalse();
    }

    @SuppressWarnings("unchecked")
    private static Incoming<?> taken(String path, String caseId, List<String> keys) throws IOException {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        keys.forEach(key -> headers.add("Idempotency-Key", key));
        return reader(path, caseId)
                .readFrom(
                        (Class<Incoming<?>>) (Class<?>) Incoming.class,
                        DECLARED,
                        NONE,
                        MediaType.APPLICATION_JSON_TYPE,
                        headers,
                        new ByteArrayInputStream(new byte[0]));
    }

    private static IncomingReader reader(String path, String caseId) {
        MultivaluedMap<String, String> names = new MultivaluedHashMap<>();
        names.add("caseId", caseId);
        UriInfo uri = (UriInfo) Proxy.newProxyInstance(
                IncomingReaderTest.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (_, method, _) -> method.getName().equals("getPath") ? path : names);
        try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
            return new IncomingReader(new CommandJson(new StrictJson(validation.getValidator())), uri);
        }
    }
}
