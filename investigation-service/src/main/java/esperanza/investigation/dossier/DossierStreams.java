package esperanza.investigation.dossier;

import esperanza.investigation.dossier.domain.Dossier;
import esperanza.investigation.dossier.domain.DossierCommand;
import esperanza.investigation.dossier.domain.DossierDecider;
import esperanza.investigation.dossier.domain.DossierEvent;
import esperanza.kernel.StreamType;

/** The streams of dossiers. */
public final class DossierStreams {

    public static final StreamType<DossierCommand, Dossier, DossierEvent> DOSSIER =
            StreamType.of("dossier", DossierEvent.class, new DossierDecider());

    private DossierStreams() {}
}
