package esperanza.investigation.analysis;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.analysis.domain.Examination;
import esperanza.investigation.analysis.domain.ExaminationDecider;
import esperanza.investigation.analysis.domain.ExaminationEvent;
import esperanza.investigation.analysis.domain.Product;
import esperanza.investigation.analysis.domain.Product.Issued;
import esperanza.investigation.analysis.domain.Product.None;
import esperanza.investigation.analysis.domain.ProductDecider;
import esperanza.investigation.analysis.domain.ProductEvent;
import esperanza.investigation.analysis.domain.ProductId;
import esperanza.investigation.analysis.domain.ProductKind;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.hypothesis.domain.Ref;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.EventStore;
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
    private final CaseStreams streams;
    private final EventStore<ProductEvent> products;
    private final EventStore<ExaminationEvent> examinations;
    private final ProductDecider decider = new ProductDecider();
    private final ExaminationDecider log = new ExaminationDecider();

    FindAnalysis(FindFile finder, CaseStreams caseStreams, Streams streams) {
        this.finder = finder;
        this.streams = caseStreams;
        this.products = streams.store(ProductEvent.class);
        this.examinations = streams.store(ExaminationEvent.class);
    }

    /** Fails with {@link NotHere} for a caller who may not know of the case. */
    public Uni<Found> of(Caller caller, UUID caseId) {
        return finder.found(caller, caseId)
                .chain(() -> streams.states(caseId, "product", products, decider))
                .chain(states -> examinations
                        .read(new StreamId("examination", caseId))
                        .map(history -> new Found(latest(states.values()), history.replay(log))));
    }

    /** The last context analysis, as it is at this moment. The use case asked before for access to the case. */
    public Uni<Optional<Ref>> lastContext(UUID caseId) {
        ProductId id = ProductId.of(new CaseId(caseId), ProductKind.CONTEXT);
        return products.read(new StreamId("product", id.value())).map(history -> switch (history.replay(decider)) {
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
