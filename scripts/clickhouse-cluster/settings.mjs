/** Settings files of a shard on the loopback. */
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';

/** Writes `config.xml` and `users.xml` of a shard; all shards know one another as `pantau`. */
export async function writeSettings(shard, all, {user, password, queryMemory}) {
  await writeFile(join(shard.folder, 'config.xml'), config(shard, all, {user, password}));
  await writeFile(join(shard.folder, 'users.xml'), users({user, password, queryMemory}));
}

function config({folder, data, host, http, tcp, interserver}, all, {user, password}) {
  const cluster = all.map(
    (one) => `
        <shard>
          <replica>
            <host>${one.host}</host>
            <port>${one.tcp}</port>
            <user>${escaped(user)}</user>
            <password>${escaped(password)}</password>
          </replica>
        </shard>`,
  );
  return `<?xml version="1.0"?>
<yandex>
  <logger>
    <level>warning</level>
    <log>${escaped(join(folder, 'server.log'))}</log>
    <errorlog>${escaped(join(folder, 'error.log'))}</errorlog>
    <size>10M</size>
    <count>1</count>
  </logger>
  <listen_host>${host}</listen_host>
  <http_port>${http}</http_port>
  <tcp_port>${tcp}</tcp_port>
  <interserver_http_port>${interserver}</interserver_http_port>
  <path>${escaped(data)}/</path>
  <tmp_path>${escaped(data)}/tmp/</tmp_path>
  <user_files_path>${escaped(data)}/user_files/</user_files_path>
  <format_schema_path>${escaped(data)}/format_schemas/</format_schema_path>
  <users_config>users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <timezone>UTC</timezone>
  <mark_cache_size>67108864</mark_cache_size>
  <keep_alive_timeout>10</keep_alive_timeout>
  <max_concurrent_queries>100</max_concurrent_queries>
  <remote_servers>
    <pantau>${cluster.join('')}
    </pantau>
  </remote_servers>
</yandex>
`;
}

function users({user, password, queryMemory}) {
  return `<?xml version="1.0"?>
<yandex>
  <profiles>
    <default>
      <max_memory_usage>${queryMemory}</max_memory_usage>
      <load_balancing>in_order</load_balancing>
    </default>
  </profiles>
  <quotas>
    <default></default>
  </quotas>
  <users>
    <${user}>
      <password>${escaped(password)}</password>
      <networks>
        <ip>127.0.0.0/8</ip>
      </networks>
      <profile>default</profile>
      <quota>default</quota>
    </${user}>
  </users>
</yandex>
`;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
