package esperanza.runtime.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import esperanza.kernel.Approval;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.rest.AccessTable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page of the capabilities of a service, made from its code: events, policies, tests and operations of each. A
 * capability is a package {@code esperanza.<service>.<capability>}.
 */
record CapabilityMap(EventCatalogue catalogue, OperationRows operations, Sources main, Sources tests) {

    static CapabilityMap of(EventCatalogue catalogue, AccessTable access) {
        var main = new Sources(Path.of("src/main/java"));
        return new CapabilityMap(
                catalogue, new OperationRows(catalogue, access, main), main, new Sources(Path.of("src/test/java")));
    }

    Approval approval() {
        return new Approval("platform/contracts/capabilities/" + catalogue.service() + ".md");
    }

    String page() {
        return """
                # Capabilities of %1$s

                Made from the code. *Takes* is the record of the body. If that is the command itself, *stream* is that
                of its decider. Each operation has its form in [OpenAPI](../openapi/%1$s.yaml), each event its fields in
                [names](../names/%1$s.md).
                The operations that all services have are those of the [runtime](../../runtime/README.md).

                %2$s""".formatted(
                catalogue.service(), main.packagesIn(home()).map(this::section).collect(joining("\n")));
    }

    private String section(String capability) {
        return """
                ## %s

                - Code: %s
                %s%s""".formatted(
                        capability.substring(home().length() + 1),
                        main.folder(capability),
                        Stream.of(events(capability), policies(capability), tests(capability))
                                .flatMap(List::stream)
                                .collect(joining()),
                        table(operations.of(capability)));
    }

    private static String table(List<String> rows) {
        return rows.isEmpty() ? "" : """

                | operation | purpose | takes | stream | roles |
                | --- | --- | --- | --- | --- |
                """ + String.join("", rows);
    }

    private List<String> events(String capability) {
        Map<String, String> byStream = catalogue.types().stream()
                .filter(type -> type.name().startsWith(home() + '.'))
                .filter(type -> Sources.isIn(type.record(), capability))
                .collect(groupingBy(
                        type -> OperationRows.stream(catalogue, type),
                        LinkedHashMap::new,
                        mapping(type -> OperationRows.code(type.record()), joining(", "))));
        return byStream.entrySet().stream()
                .map(each -> "- Events, %s: %s\n".formatted(each.getKey(), each.getValue()))
                .toList();
    }

    private List<String> policies(String capability) {
        return main.in(capability)
                .filter(type -> type.getSimpleName().matches("When.+Then.+"))
                .map(type -> "- Policy: " + main.link(type.getSimpleName(), type) + '\n')
                .toList();
    }

    /** The tests in the package itself. If it has none, those of other packages that name a type of it. */
    private List<String> tests(String capability) {
        return Stream.of(tests.in(capability), tests.naming(capability))
                .map(types -> types.filter(type -> type.getSimpleName().endsWith("Test"))
                        .map(type -> tests.link(type.getSimpleName(), type))
                        .collect(joining(", ")))
                .filter(links -> !links.isEmpty())
                .map(links -> "- Tests: " + links + '\n')
                .limit(1)
                .toList();
    }

    private String home() {
        return "esperanza." + catalogue.service();
    }
}
