// An OpenID Connect provider (the npm package oidc-provider) for the tests: node provider.mjs <folder> <port> <node's address>
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, port, client] = process.argv.slice(2);
const resolved = createRequire(pathToFileURL(`${folder}/`)).resolve("oidc-provider");
const { Provider } = await import(pathToFileURL(resolved));

const people = {
  verifier: { name: "Budi Verifikator", preferred_username: "budi@kementerian.example", netralitas_role: "verifier" },
  agency: { name: "Ani", preferred_username: "ani", netralitas_agency: "81.72" },
  several: { name: "Dua", netralitas_role: ["viewer", "administrator"] },
  listed: { name: "Tiga", preferred_username: "tiga", netralitas_role: ["offline_access", "viewer"] },
  unknown: { name: "Empat", netralitas_role: "raja" },
  none: { name: "Lima" },
  namesake: { name: "Budi Lain", preferred_username: "budi", netralitas_role: "viewer" },
};

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: "netralitas",
      client_secret: "rahasia-penyedia-untuk-uji",
      redirect_uris: [`${client}oidc/callback`],
      post_logout_redirect_uris: [`${client}sign-in`],
      token_endpoint_auth_method: "client_secret_post",
    },
  ],
  claims: { openid: ["sub"], profile: ["name", "preferred_username", "netralitas_role", "netralitas_agency"] },
  cookies: { keys: ["uji"] },
  pkce: { required: () => true },
  findAccount: (_, id) =>
    people[id] && { accountId: id, claims: () => ({ sub: id, ...people[id] }) },
});
provider.listen(Number(port), "127.0.0.1", () => console.log("ready"));
