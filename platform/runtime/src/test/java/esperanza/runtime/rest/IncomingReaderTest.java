package esperanza.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.kernel.CaseId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.command.Sent;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IncomingReaderTest {

    private static final Type DECLARED = new GenericType<Incoming<Adopt>>() {}.getType();
    private static final Annotation[] NONE = {};
    private static final Type RELEASE = new GenericType<Incoming<Release>>() {}.getType();
    private static final UUID CASE = new UUID(1, 1);
    private static final UUID THING = new UUID(2, 2);

    record Adopt(CaseId caseId) {}

    record Release(CaseId caseId) implements OfTheVersionRead {}

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
    void the_version_that_was_read_is_taken_only_where_the_command_needs_it() throws IOException {
        assertThat(version(List.of("\"7\""), RELEASE)).isEqualTo(new Sent.Version.Seen(7));
        assertThat(version(List.of("abc"), RELEASE)).isEqualTo(new Sent.Version.Unreadable());
        assertThat(version(List.of(), RELEASE)).isEqualTo(new Sent.Version.Missing());
        assertThat(version(List.of("\"7\""), DECLARED)).isEqualTo(new Sent.Version.Any());
    }

    @Test
    void words_belong_to_the_first_thing_in_the_address() {
        Map<String, String> names = Map.of("thingId", THING.toString(), "caseId", CASE.toString());
        assertThat(Address.of(uri("/v1/cases/" + CASE + "/things/" + THING, names))
                        .first())
                .contains(CASE);
        assertThat(Address.of(uri("/v1/things", Map.of())).first()).isEmpty();
    }

    @Test
    void other_parameters_are_left_to_other_readers() {
        assertThat(reader("/", "x").isReadable(Incoming.class, DECLARED, NONE, MediaType.APPLICATION_JSON_TYPE))
                .isTrue();
        assertThat(reader("/", "x").isReadable(Adopt.class, Adopt.class, NONE, MediaType.APPLICATION_JSON_TYPE))
                .isFalse();
    }

    private static Incoming<?> taken(String path, String caseId, List<String> keys) throws IOException {
        return taken(path, caseId, Map.of("Idempotency-Key", keys), DECLARED);
    }

    private static Sent.Version version(List<String> stated, Type declared) throws IOException {
        return taken("/", CASE.toString(), Map.of("If-Match", stated), declared).version();
    }

    @SuppressWarnings("unchecked")
    private static Incoming<?> taken(String path, String caseId, Map<String, List<String>> sent, Type declared)
            throws IOException {
        MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
        headers.putAll(sent);
        return reader(path, caseId)
                .readFrom(
                        (Class<Incoming<?>>) (Class<?>) Incoming.class,
                        declared,
                        NONE,
                        MediaType.APPLICATION_JSON_TYPE,
                        headers,
                        new ByteArrayInputStream(new byte[0]));
    }

    private static IncomingReader reader(String path, String caseId) {
        try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
            return new IncomingReader(
                    new CommandJson(new StrictJson(validation.getValidator())), uri(path, Map.of("caseId", caseId)));
        }
    }

    private static UriInfo uri(String path, Map<String, String> names) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        names.forEach(parameters::add);
        return (UriInfo) Proxy.newProxyInstance(
                IncomingReaderTest.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (_, method, _) -> switch (method.getName()) {
                    case "getPath" -> path;
                    case "getPathSegments" ->
                        Stream.of(path.split("/")).map(Segment::new).toList();
                    default -> parameters;
                });
    }

    private record Segment(String getPath) implements PathSegment {

        @Override
        public MultivaluedMap<String, String> getMatrixParameters() {
            return new MultivaluedHashMap<>();
        }
    }
}
