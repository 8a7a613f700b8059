package esperanza.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import esperanza.kernel.Approval;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.EventType;
import esperanza.runtime.rest.AccessTable;
import esperanza.runtime.wall.AccessEvents;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Holds a service against the contract. A service extends this class and names its catalogue.
 * <ul>
 *   <li>The schema and the sample of every event that it publishes, and the table of their names, are made from the
 *     code. A person approved exactly these: {@code deploy/approve}.</li>
 *   <li>The page of its capabilities is made and approved in the same way. The roles are those of {@code access.csv}
 *     in its resources.</li>
 *   <li>Code and schema must agree on the sample, and on values with each optional field and with none.</li>
 *   <li>Every event it reads of another service must be readable from the publisher's approved sample.</li>
 * </ul>
 * One instance runs all tests, so each source file is parsed once.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ContractSuite {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final EventJson json = new EventJson();
    private final Javadocs docs = new Javadocs();

    protected abstract EventCatalogue catalogue();

    protected abstract AccessEvents accessEvents();

    @BeforeAll
    static void forgetEventsThatAreGone() {
        Approval.forget(Contracts.EVENTS);
    }

    @TestFactory
    Stream<DynamicTest> the_schema_is_the_one_that_was_approved() {
        EventSchemas schemas = new EventSchemas(docs);
        return published()
                .map(type -> dynamicTest(type.name(), () -> Contracts.approvedSchema(type.name())
                        .compare(Contracts.pretty(schemas.of(type)))));
    }

    @TestFactory
    Stream<DynamicTest> the_sample_is_the_one_that_was_approved() {
        return published()
                .map(type -> dynamicTest(type.name(), () -> {
                    Approval sample = Contracts.approvedSample(type.name());
                    sample.compare(Contracts.pretty(Contracts.written(sampled(type, sample.kept()))));
                }));
    }

    @Test
    void the_names_are_those_that_were_approved() {
        NamesTable.approval(catalogue().service())
                .compare(new NamesTable(catalogue(), docs).of(published().toList()));
    }

    /** Made from the events as the code has them now, so that one approval takes over an event and the document. */
    @Test
    void the_document_for_readers_of_events_is_the_one_that_was_approved() {
        String service = catalogue().service();
        AsyncApi document = new AsyncApi(service);
        AsyncTopic topic = new AsyncTopic(document, service);
        EventSchemas schemas = new EventSchemas(docs);
        published()
                .forEach(type -> topic.add(
                        type,
                        catalogue().publishedIn(type).orElseThrow(),
                        schemas.of(type),
                        Contracts.written(sampled(
                                type, Contracts.approvedSample(type.name()).kept()))));
        new AsyncStreams(document, service).addAll(service);
        AsyncApi.approval(service).compare(document.yaml());
    }

    @TestFactory
    Stream<DynamicTest> the_twin_of_the_schema_judges_alike() {
        EventSchemas schemas = new EventSchemas(docs);
        return published()
                .map(type -> dynamicTest(
                        type.name(),
                        () -> Twins.assertAlike(
                                schemas.of(type), Contracts.written(new Filled(true).event(type.record())))));
    }

    @Test
    void the_capabilities_are_those_that_were_approved() {
        var map = CapabilityMap.of(catalogue(), new AccessTable(getClass().getClassLoader()));
        map.approval().compare(map.page());
    }

    @TestFactory
    Stream<DynamicTest> the_javadoc_says_in_a_sentence_what_happened() {
        return published()
                .map(type -> dynamicTest(type.name(), () -> assertThat(docs.sentence(type.record()))
                        .hasValueSatisfying(sentence -> assertThat(sentence).isNotBlank())));
    }

    @Test
    void nothing_is_kept_of_an_event_that_is_not_published() {
        Set<String> expected = published()
                .flatMap(type -> Stream.concat(
                        Stream.of(type.name() + Contracts.SCHEMA),
                        IntStream.rangeClosed(1, type.version())
                                .mapToObj(version -> type.base() + ".v" + version + Contracts.SAMPLE)))
                .collect(Collectors.toSet());
        assertThat(expected).containsAll(Contracts.files(catalogue().service()));
    }

    @TestFactory
    Stream<DynamicTest> the_fullest_and_the_barest_event_are_valid_and_are_written_as_they_were_read() {
        return published().flatMap(type -> Stream.of(true, false)
                .map(optionals -> dynamicTest(type.name() + (optionals ? " fullest" : " barest"), () -> {
                    JsonNode made = Contracts.written(new Filled(optionals).event(type.record()));
                    assertValid(type, Contracts.pretty(made));
                    assertThat(rewritten(type, made)).isEqualTo(made);
                })));
    }

    @TestFactory
    Stream<DynamicTest> the_schema_names_every_field_of_what_is_published() {
        return published()
                .map(type -> dynamicTest(type.name(), () -> {
                    JsonNode schema = json.tree(Contracts.schema(type.name()));
                    assertThat(names(schema.get("properties").fieldNames())).isEqualTo(fields(type.record(), false));
                    assertThat(Contracts.texts(schema.get("required"))).isEqualTo(fields(type.record(), true));
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_timeline_shows_no_personal_value_and_no_id() {
        return published()
                .map(type -> dynamicTest(type.name(), () -> assertThat(
                                json.tree(Contracts.schema(type.name())).findParents("x-timeline").stream()
                                        .filter(component ->
                                                component.path("x-timeline").asBoolean()))
                        .noneMatch(component -> component.findValue("$ref") != null)
                        .noneMatch(component ->
                                component.findValuesAsText("format").contains("uuid"))));
    }

    @TestFactory
    Stream<DynamicTest> the_approved_sample_is_valid_and_is_written_as_it_was_read() {
        return published()
                .map(type -> dynamicTest(type.name(), () -> {
                    JsonNode sample = json.tree(Contracts.sample(type.name()));
                    assertValid(type, Contracts.pretty(sample));
                    assertThat(rewritten(type, sample)).isEqualTo(sample);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_field_without_a_value_may_be_left_out() {
        return published()
                .map(type -> dynamicTest(type.name(), () -> {
                    JsonNode sample = json.tree(Contracts.sample(type.name()));
                    JsonNode shorter = Contracts.withoutNulls(sample.deepCopy());
                    assertValid(type, Contracts.pretty(shorter));
                    assertThat(rewritten(type, shorter)).isEqualTo(sample);
                }));
    }

    @TestFactory
    Stream<DynamicTest> samples_of_older_versions_are_still_read() {
        return published().flatMap(type -> IntStream.range(1, type.version())
                .mapToObj(version -> type.base() + ".v" + version)
                .map(name ->
                        dynamicTest(name, () -> assertThat(Contracts.read(catalogue(), name, Contracts.sample(name)))
                                .isInstanceOf(type.record()))));
    }

    @TestFactory
    Stream<DynamicTest> what_is_read_of_others_is_read_from_their_samples() {
        return catalogue().types().stream()
                .filter(type -> !own(type))
                .map(type -> dynamicTest(type.name(), () -> assertThat(
                                Contracts.read(catalogue(), type.name(), Contracts.sample(type.name())))
                        .isInstanceOf(type.record())
                        .hasNoNullFieldsOrProperties()));
    }

    @TestFactory
    Stream<DynamicTest> what_changes_access_is_read_from_the_samples_of_its_events() {
        return accessEvents().catalogue().types().stream()
                .map(type -> dynamicTest(type.name(), () -> assertThat(
                                Contracts.read(accessEvents().catalogue(), type.name(), Contracts.sample(type.name())))
                        .isInstanceOf(type.record())
                        .hasNoNullFieldsOrProperties()));
    }

    /** The legal moments that an event can be, as its publisher's approved schema says. */
    public static Set<String> moments(EventType type) {
        JsonNode moments = new EventJson().tree(Contracts.schema(type.name())).path(EventSchemas.MOMENTS);
        return moments.isMissingNode() ? Set.of() : Contracts.texts(moments);
    }

    private Stream<EventType> published() {
        EventCatalogue catalogue = catalogue();
        return catalogue.types().stream()
                .filter(type -> catalogue.publishedIn(type).isPresent());
    }

    /** The value that was approved, as the record reads it today; a new event has no value yet and gets one. */
    private Object sampled(EventType type, String kept) {
        return kept.isEmpty()
                ? new Filled(true).event(type.record())
                : Contracts.read(catalogue(), type.name(), kept.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertValid(EventType type, String event) {
        Schema schema = SCHEMAS.getSchema(Contracts.text(Contracts.schema(type.name())), InputFormat.JSON);
        assertThat(schema.validate(event, InputFormat.JSON, Contracts::checkFormats))
                .isEmpty();
    }

    private JsonNode rewritten(EventType type, JsonNode event) {
        Object read = Contracts.read(catalogue(), type.name(), json.bytes(event));
        assertThat(read).isInstanceOf(type.record());
        return Contracts.written(read);
    }

    private boolean own(EventType type) {
        return type.base().startsWith("esperanza." + catalogue().service() + '.');
    }

    private static Set<String> fields(Class<?> record, boolean requiredOnly) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> !requiredOnly || component.getType() != Optional.class)
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Iterator<String> names) {
        Set<String> all = new HashSet<>();
        names.forEachRemaining(all::add);
        return all;
    }
}
