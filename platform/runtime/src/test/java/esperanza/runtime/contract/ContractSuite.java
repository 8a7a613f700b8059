package esperanza.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.EventType;
import esperanza.runtime.wall.AccessEvents;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Holds a service against the contract. A service extends this class and names its catalogue.
 * <ul>
 *   <li>Every event it publishes needs a schema and an approved sample, and code and schema must agree on the
 *     sample.</li>
 *   <li>Every event it reads of another service must be readable from the publisher's approved sample.</li>
 * </ul>
 */
public abstract class ContractSuite {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final EventJson json = new EventJson();

    protected abstract EventCatalogue catalogue();

    protected abstract AccessEvents accessEvents();

    /** Own events that are never published, and so have no contract. */
    protected Set<Class<?>> unpublished() {
        return Set.of();
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
    Stream<DynamicTest> the_approved_sample_is_valid_and_is_written_as_it_was_read() {
        return published()
                .map(type -> dynamicTest(type.name(), () -> {
                    byte[] sample = Contracts.sample(type.name());
                    Schema schema = SCHEMAS.getSchema(Contracts.text(Contracts.schema(type.name())), InputFormat.JSON);
                    assertThat(schema.validate(Contracts.text(sample), InputFormat.JSON, Contracts::checkFormats))
                            .isEmpty();
                    Object event = Contracts.read(catalogue(), type.name(), sample);
                    assertThat(event).isInstanceOf(type.record());
                    assertThat(Contracts.written(event)).isEqualTo(Contracts.withoutNulls(json.tree(sample)));
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

    private Stream<EventType> published() {
        return catalogue().types().stream().filter(this::own).filter(type -> !unpublished()
                .contains(type.record()));
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
