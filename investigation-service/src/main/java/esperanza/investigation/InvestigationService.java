package esperanza.investigation;

import esperanza.investigation.application.mirrored.IntakeEvent;
import esperanza.investigation.domain.CaseFile;
import esperanza.investigation.domain.FileCommand;
import esperanza.investigation.domain.FileDecider;
import esperanza.investigation.domain.FileEvent;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.runtime.Streams;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.reader.Handlers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Investigation, put together: what it publishes, what it reads of intake, and who decides. */
class InvestigationService {

    @Produces
    @Singleton
    EventCatalogue catalogue() {
        return new EventCatalogue("investigation")
                .publishes("file", FileEvent.class)
                .reads("intake", IntakeEvent.class);
    }

    @Produces
    @Singleton
    EventStore<FileEvent> files(Streams streams) {
        return streams.store(FileEvent.class);
    }

    @Produces
    @Singleton
    CommandHandler<FileCommand, CaseFile, FileEvent> fileHandler(EventStore<FileEvent> files) {
        return new CommandHandler<>(files, new FileDecider());
    }

    @Produces
    @Singleton
    Handlers handlers(CommandHandler<FileCommand, CaseFile, FileEvent> files) {
        return new Handlers().with("file", files);
    }
}
