package esperanza.local;

import java.util.stream.Collectors;

/** The text for a person who has just started the platform: addresses and demo users. */
final class Welcome {

    static final String CASES_NEED_NEW_DATA = """

            About sixty made-up cases, with terms that end within a minute, need new data: deploy/up --fresh --demo
            Unos sesenta casos inventados, con plazos que vencen al minuto, necesitan datos nuevos: deploy/up --fresh --demo""";

    private Welcome() {}

    /** The one line that leads to the screens. */
    static String open(Platform platform) {
        return "Open %s and sign in as intake-officer / Abra esa dirección y entre como intake-officer"
                .formatted(platform.console().url());
    }

    static String to(Platform platform) {
        var services = Platform.SERVICES.stream()
                .map(platform::service)
                .map(service -> "  %-16s %s   (/q/openapi; health and metrics: %s)%n"
                        .formatted(service.name(), service.url(), service.management()))
                .collect(Collectors.joining());
        return """

                Esperanza is ready / Esperanza está lista

                %s
                For anybody / Para cualquiera: %s/v1/public/es  %s/v1/public/es/figures

                %s  %-16s %s   (admin / admin)
                  %-16s 127.0.0.1:%d     %-8s 127.0.0.1:%d

                Demo users, the password is the name / Usuarios de demostración, la contraseña es el nombre:
                  intake-officer risk-analyst protection-officer board-member investigator supervisor
                  custodian ombudsman auditor statistician tech-admin police-liaison night-officer
                  implementing-authority second-analyst second-member third-member fourth-member
                Hotlines, and a court (client = secret): hotline-demo hotline-second hotline-third, court-demo

                A token / Un token:
                  curl -s %s/protocol/openid-connect/token -d grant_type=client_credentials \\
                       -d client_id=hotline-demo -d client_secret=hotline-demo
                Stop / Detener: deploy/down   (data survive / los datos se conservan; --fresh deletes / borra)
                """.formatted(
                        open(platform),
                        platform.service("intake").url(),
                        platform.service("investigation").url(),
                        services,
                        "keycloak",
                        platform.keycloak().url(),
                        "postgres",
                        platform.postgres().port(),
                        "kafka",
                        platform.kafka().port(),
                        platform.keycloak().issuer());
    }
}
