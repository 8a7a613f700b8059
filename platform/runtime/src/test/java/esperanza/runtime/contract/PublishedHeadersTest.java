package esperanza.runtime.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import esperanza.kernel.Approval;
import esperanza.kernel.Program;
import esperanza.runtime.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The headers of every published event are those of the contract, and CloudEvents: a library that is not ours reads
 * each approved sample. The test needs node and npm.
 */
class PublishedHeadersTest {

    static final Approval SCHEMA = new Approval("platform/contracts/headers.schema.json");
    private static final Program FOREIGN = new Program("deploy/foreign-client");
    private static final Path RECORDS = Path.of("target/records.json").toAbsolutePath();

    private final List<ObjectNode> records = new SampleRecords().all();

    @Test
    void the_schema_of_the_headers_is_the_one_that_was_approved() {
        SCHEMA.compare(Contracts.pretty(
                new EventSchemas(new Javadocs()).closed("urn:esperanza:headers", PublishedHeaders.class)));
    }

    @Test
    void the_headers_of_each_sample_are_those_of_the_schema() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA.kept(), InputFormat.JSON);
        assertThat(records).isNotEmpty().allSatisfy(record -> {
            String attributes = Contracts.pretty(attributes(record));
            assertThat(schema.validate(attributes, InputFormat.JSON, Contracts::checkFormats))
                    .isEmpty();
        });
    }

    @Test
    void each_attribute_of_the_schema_is_in_the_headers_of_some_sample() {
        Set<String> seen = new TreeSet<>();
        records.forEach(record -> attributes(record).fieldNames().forEachRemaining(seen::add));
        JsonNode schema = new EventJson().tree(SCHEMA.kept().getBytes(StandardCharsets.UTF_8));
        Set<String> declared = new TreeSet<>();
        schema.get("properties").fieldNames().forEachRemaining(declared::add);
        assertThat(seen).isEqualTo(declared);
    }

    @Test
    void a_library_that_is_not_ours_reads_each_sample() throws Exception {
        assertThat(FOREIGN.fetch()).as("npm brings the client's parts").startsWith("0\n");
        assertThat(read(records))
                .isEqualTo("0\n%d records read, of %d types\n".formatted(records.size(), records.size() / 2));
        records.forEach(record -> record.withObjectProperty("headers").remove("ce_type"));
        assertThat(read(records)).as("an event without a type is refused").doesNotStartWith("0\n");
    }

    private static String read(List<ObjectNode> records) throws Exception {
        Files.writeString(
                RECORDS, Contracts.pretty(JsonNodeFactory.instance.arrayNode().addAll(records)));
        return FOREIGN.run("node", "events.mjs", RECORDS.toString());
    }

    /** The headers without their prefix. A header that is neither an attribute nor the content type fails. */
    private static ObjectNode attributes(ObjectNode record) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        record.get("headers").properties().forEach(header -> {
            if (header.getKey().startsWith("ce_")) {
                attributes.set(header.getKey().substring("ce_".length()), header.getValue());
            } else {
                assertThat(header.getKey()).isEqualTo("content-type");
                assertThat(header.getValue().textValue()).isEqualTo("application/json");
            }
        });
        return attributes;
    }
}
