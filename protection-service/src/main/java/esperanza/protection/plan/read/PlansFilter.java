package esperanza.protection.plan.read;

import esperanza.kernel.CaseNumber;
import esperanza.protocol.vocabulary.PartyKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The plans that a list is narrowed to, and their order. Only incidents that the reader may know of make a plan fit.
 *
 * @param ofCase an incident of the plan
 * @param urgent true: only plans on the urgent route; false: only the others
 * @param number the first symbols of the number of a case, or all of them
 */
public record PlansFilter(
        Optional<UUID> ofCase,
        Optional<PartyKind> kind,
        Optional<Boolean> urgent,
        Optional<CaseNumber.Range> number,
        PlansOrder order) {

    /** The conditions, each with {@code and} before it, and the values that they name. */
    record Conditions(String hql, Map<String, Object> values) {}

    /** @param known the incidents {@code k} of the plan that the reader may know of, as the rest of a query */
    Conditions conditions(String known) {
        StringBuilder hql = new StringBuilder();
        Map<String, Object> values = new LinkedHashMap<>();
        ofCase.ifPresent(id -> {
            hql.append(" and exists (select 1").append(known).append(" and k.caseId = :case)");
            values.put("case", id);
        });
        kind.ifPresent(of -> {
            hql.append(" and p.kind = :kind");
            values.put("kind", of.name());
        });
        urgent.ifPresent(is -> hql.append(is ? " and exists (select 1" : " and not exists (select 1")
                .append(known)
                .append(" and k.urgent = true)"));
        number.ifPresent(range -> {
            hql.append(" and exists (select 1")
                    .append(known)
                    .append(" and k.numberValue between :firstNumber and :lastNumber)");
            values.put("firstNumber", range.first());
            values.put("lastNumber", range.last());
        });
        return new Conditions(hql.toString(), values);
    }
}
