package esperanza.investigation.analysis;

import static esperanza.investigation.analysis.AnalysisStreams.EXAMINATION;
import static esperanza.investigation.analysis.AnalysisStreams.PRODUCT;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.analysis.domain.Examination;
import esperanza.investigation.analysis.domain.Product;
import esperanza.investigation.analysis.domain.Product.Issued;
import esperanza.investigation.analysis.domain.Product.None;
import esperanza.investigation.analysis.domain.ProductEvent;
import esperanza.investigation.analysis.domain.ProductId;
import esperanza.investigation.analysis.domain.ProductKind;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.hypothesis.domain.Ref;
import esperanza.kernel.CaseId;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds the analyses of a case and what was examined in it. */
@Singleton
public class FindAnalysis {

    /** @param products the last version of each */
    public record Found(List<ProductEvent> products, Examination examination) {}

    private final FindFile finder;
    private final CaseStreams cases;
    private final Streams streams;

    FindAnalysis(FindFile finder, CaseStreams cases, Streams streams) {
        this.finder = finder;
        this.cases = cases;
        this.streams = streams;
    }

    /** Fails with {@link NotHere} for a caller who may not know of the case. */
    public Uni<Found> of(Caller caller, UUID caseId) {
        return finder.found(caller, caseId)
                .chain(() -> cases.states(caseId, PRODUCT))
                .chain(states -> streams.state(EXAMINATION, caseId)
                        .map(examination -> new Found(latest(states.values()), examination)));
    }

    /** The last context analysis, as it is at this moment. The use case asked before for access to the case. */
    public Uni<Optional<Ref>> lastContext(UUID caseId) {
        ProductId id = ProductId.of(new CaseId(caseId), ProductKind.CONTEXT);
        return streams.state(PRODUCT, id.value()).map(state -> switch (state) {
            case Issued(var latest) -> Optional.of(new Ref(id.value(), latest.version()));
            case None _ -> Optional.empty();
        });
    }

    private static List<ProductEvent> latest(Collection<Product> states) {
        return states.stream()
                .flatMap(state -> switch (state) {
                    case Issued(var latest) -> Stream.of(latest);
                    case None _ -> Stream.empty();
                })
                .sorted(Comparator.comparing(latest -> latest.productId().value()))
                .toList();
    }
}
