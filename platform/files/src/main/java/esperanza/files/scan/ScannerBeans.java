package esperanza.files.scan;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the scanner that the settings name. */
class ScannerBeans {

    @Produces
    @Singleton
    Scanner scanner(ScanSettings settings, Vertx vertx) {
        return settings.port().isEmpty()
                ? file -> Uni.createFrom().item(Scan.of(Scan.Verdict.NOT_SCANNED, ""))
                : new Clamd(vertx, settings.port().getAsInt(), settings.most(), settings.patience());
    }
}
