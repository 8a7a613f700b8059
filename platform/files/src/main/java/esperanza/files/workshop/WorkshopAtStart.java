package esperanza.files.workshop;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Says at the start that files can only be downloaded here. */
@Singleton
class WorkshopAtStart {

    private static final Logger LOG = Logger.getLogger(WorkshopAtStart.class);

    private final Workshop workshop;

    WorkshopAtStart(Workshop workshop) {
        this.workshop = workshop;
    }

    void look(@Observes StartupEvent event) {
        workshop.lacking()
                .subscribe()
                .with(
                        lacking -> lacking.forEach(each -> LOG.warnf(
                                "No previews are made, files can only be downloaded. This machine lacks %s", each)),
                        failure -> LOG.warn("No previews are made", failure));
    }
}
