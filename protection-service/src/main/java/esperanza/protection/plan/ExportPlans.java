package esperanza.protection.plan;

import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.protection.ProtectionAction;
import esperanza.protection.plan.read.PlansFilter;
import esperanza.protection.plan.read.PlansQuery;
import esperanza.runtime.command.Asked;
import esperanza.runtime.opening.ListExports;
import esperanza.runtime.opening.ListExports.Table;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** Takes the list of plans out as a table: no name, and no place. */
@Singleton
public class ExportPlans {

    private static final List<String> HEAD = List.of("case_numbers", "kind", "incidents", "urgent", "joined");

    private final PlansQuery plans;
    private final ListExports exports;

    ExportPlans(PlansQuery plans, ListExports exports) {
        this.plans = plans;
        this.exports = exports;
    }

    /** The lines of the table, the names of its columns first. */
    public Uni<List<List<String>>> export(Asked<?> asked, PlansExport said) {
        String credential = asked.caller().credential(ProtectionAction.LIST_PROTECTIONS);
        PlansFilter filter = said.filter();
        return exports.export(
                asked,
                new ListExports.Export("protections", said.purpose(), said.narrowed()),
                (after, limit) -> plans.after(credential, filter, after, limit),
                new Table<>(HEAD, ExportPlans::line, PlansQuery.Entry::cursor));
    }

    private static List<String> line(PlansQuery.Entry row) {
        return List.of(
                row.cases().stream()
                        .map(of -> CaseNumber.of(new CaseId(of)).text())
                        .collect(Collectors.joining(" ")),
                row.kind().name(),
                Integer.toString(row.incidents()),
                Boolean.toString(row.urgent()),
                Boolean.toString(row.joinedInto().isPresent()));
    }
}
