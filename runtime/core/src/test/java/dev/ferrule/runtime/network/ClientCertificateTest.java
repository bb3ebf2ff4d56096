package dev.ferrule.runtime.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.SettingsException;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientCertificateTest {

    private static ClientCertificate pem(String key, String password) throws IOException {
        return ClientCertificate.pem(
                TestFiles.text("client.pem"),
                Secret.of(TestFiles.text(key)),
                password.isEmpty() ? Optional.empty() : Optional.of(Secret.of(password)));
    }

    @ParameterizedTest
    @CsvSource({"client-key.pem, ''", "client-key-encrypted.pem, only-for-tests"})
    void aKeyIsReadInPem(String key, String password) throws IOException {
        assertThat(pem(key, password)).hasToString("the certificate of CN=Test Client");
    }

    @ParameterizedTest
    @CsvSource({
        "client-key-encrypted.pem, '', its password is not given",
        "client-key-encrypted.pem, planted-secret, the password is wrong",
        "other-key.pem, '', belongs to another certificate",
        "client-key-old.pem, '', openssl pkcs8 -topk8",
        "client.pem, '', holds no private key"
    })
    void whatIsWrongWithAKeyIsTold(String key, String password, String message) {
        assertThatThrownBy(() -> pem(key, password))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("planted-secret")
                .hasNoCause();
    }

    @Test
    void aPkcs12FileHoldsBoth() throws IOException {
        assertThat(ClientCertificate.pkcs12(TestFiles.bytes("client.p12"), TestFiles.PASSWORD))
                .hasToString("the certificate of CN=Test Client");
    }

    @Test
    void whatIsWrongWithAPkcs12FileIsTold() throws IOException {
        byte[] file = TestFiles.bytes("client.p12");
        byte[] none = TestFiles.bytes("client.pem");

        assertThatThrownBy(() -> ClientCertificate.pkcs12(file, Secret.of("other")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("password")
                .hasMessageContaining("wrong");
        assertThatThrownBy(() -> ClientCertificate.pkcs12(none, TestFiles.PASSWORD))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("no PKCS#12");
    }

    @Test
    void whatIsToBeTrustedMustBeACertificate() throws IOException {
        String key = TestFiles.text("client-key.pem");

        assertThatThrownBy(() -> Network.builder().trust(key))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("certificate");
    }
}
