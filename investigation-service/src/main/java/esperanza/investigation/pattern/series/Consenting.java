package esperanza.investigation.pattern.series;

import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.file.domain.FileDecider;
import esperanza.investigation.file.domain.FileEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.EventStore;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells in which cases somebody still consents to the investigation. */
@Singleton
class Consenting {

    private final EventStore<FileEvent> files;

    Consenting(Streams streams) {
        this.files = streams.store(FileEvent.class);
    }

    Uni<Set<CaseId>> of(List<CaseId> cases) {
        return Multi.createFrom()
                .iterable(cases)
                .onItem()
                .transformToUniAndConcatenate(of -> files.read(new StreamId("file", of.value()))
                        .map(history -> history.replay(new FileDecider()))
                        .map(file -> !(file instanceof Registered known && known.isWithdrawn()))
                        .map(consents -> consents ? List.of(of) : List.<CaseId>of()))
                .collect()
                .asList()
                .map(each -> each.stream().flatMap(List::stream).collect(Collectors.toSet()));
    }
}
