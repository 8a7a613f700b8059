package esperanza.investigation.analysis.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.CaseId;
import esperanza.kernel.Identifier;
import esperanza.kernel.PartyRef;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One product of a case. Derived from the case and the kind, so that each version is written to the same product. */
public record ProductId(UUID value) implements Identifier {

    public ProductId {
        requireNonNull(value);
    }

    public static ProductId of(CaseId caseId, ProductKind kind) {
        return named(caseId.value() + "/product/" + kind);
    }

    public static ProductId impactOn(CaseId caseId, PartyRef party) {
        return named(caseId.value() + "/product/" + ProductKind.IMPACT + "/" + party.value());
    }

    private static ProductId named(String name) {
        return new ProductId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
