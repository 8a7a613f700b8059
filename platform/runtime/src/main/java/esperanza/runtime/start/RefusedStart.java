package esperanza.runtime.start;

import esperanza.protocol.term.Profile;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;

/** Refuses a start that is not fit for its mode, before a database is migrated or a key is made. */
@Singleton
class RefusedStart {

    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE - 1;

    private final Settings settings;
    private final Profile profile;
    private final List<NotForProduction> more;

    RefusedStart(Settings settings, Profile profile, @All List<NotForProduction> more) {
        this.settings = settings;
        this.profile = profile;
        this.more = more;
    }

    void refuse(@Observes @Priority(FIRST) StartupEvent event) {
        settings.mode().refuseWhatIsNotFit(settings, profile, more);
    }
}
